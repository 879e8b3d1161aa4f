import type { ComponentChildren, JSX } from 'preact'
import { mayAlso } from '#access/gate.ts'
import { sayMoney } from '#core/money.ts'
import { Button, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, type Answer, type PaidAfter, type Proposal, WAYS } from './paid-after.ts'
import { mayAnswer, mayPropose, waiting } from './rules.ts'
import {
  ANSWER_WORDS,
  PAID_AFTER_DONE,
  PAID_AFTER_WORDS,
  sayAnswered,
  sayPaid,
  sayProposed,
  WAY_WORDS,
} from './words.ts'

const Words = ({ children }: { children: string }): JSX.Element => <p class="govuk-body">{children}</p>
const may = ({ permit }: Look, action: 'propose' | 'answer'): boolean =>
  permit !== undefined && mayAlso(permit, 'paid-after', action)

/** What was paid after a death or a move, what was proposed and answered, and whose turn it is. */
export function PaidAfterPage({ now, look }: { now: PaidAfter | undefined; look: Look }): JSX.Element {
  const open = now && waiting(now)
  const answers = open !== undefined && may(look, 'answer') && open.byId !== look.permit?.humanId
  return (
    <Layout look={look} title="Paid after the end" back={{ href: onRecord(look, '') }} doneWords={PAID_AFTER_DONE}>
      <h1 class="govuk-heading-l">Money that was paid after the end</h1>
      {now === undefined ? (
        <InsetText>
          Nothing was paid after a death or a move. Such money stands here once the ending is confirmed.
        </InsetText>
      ) : (
        <>
          <Words>{sayPaid(now, knownAs(look))}</Words>
          <Words>Two humans decide what becomes of it, with reasons. Nothing is taken by itself.</Words>
          {answers ? (
            <Button href={onRecord(look, `/ending/paid-after/${open.id}/answer`)}>Look at it and answer</Button>
          ) : open === undefined && now.openPence > 0n && may(look, 'propose') ? (
            <Button href={onRecord(look, '/ending/paid-after/propose')}>Propose what becomes of it</Button>
          ) : null}
          {now.all.map((one) => (
            <Written one={one} />
          ))}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={onRecord(look, '/money')}>
          See every payment
        </a>
      </p>
    </Layout>
  )
}

const Written = ({ one }: { one: Proposal }): JSX.Element => (
  <>
    <Words>{sayProposed(one)}</Words>
    <p class="footing-words govuk-body">{one.reasons}</p>
    <Words>{sayAnswered(one)}</Words>
  </>
)

function Page(props: { look: Look; title: string; why: string | undefined; children: ComponentChildren }): JSX.Element {
  const { look, title, why, children } = props
  return (
    <Layout look={look} title={title} back={{ href: onRecord(look, '/ending/paid-after') }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {why === undefined || (look.form !== undefined && Object.keys(look.form.raw).length > 0) ? (
        children
      ) : (
        <InsetText>{why}</InsetText>
      )}
    </Layout>
  )
}

export function ProposeForm({ now, look }: { now: PaidAfter | undefined; look: Look }): JSX.Element {
  const [refused] = mayPropose(now, { way: 'write-off', amountPence: 1n, contact: '' })
  return (
    <Page look={look} title="Propose what becomes of it" why={refused && PAID_AFTER_WORDS[refused.code]}>
      {now === undefined ? null : <Words>{sayPaid(now, knownAs(look))}</Words>}
      <Form look={look}>
        <Radios
          {...bind(look, 'way')}
          legend="What becomes of it?"
          items={WAYS.map((value) => ({ value, text: WAY_WORDS[value].text, hint: WAY_WORDS[value].hint }))}
        />
        <Input {...bind(look, 'amount')} label="How much of it, in pounds?" classes="govuk-input--width-10" />
        <Input
          {...bind(look, 'contact')}
          label="Who is asked?"
          hint="Only if somebody is asked: who speaks for the estate, or the person who moved."
        />
        <Textarea {...bind(look, 'reasons')} label="Why?" hint="Your colleagues read it. It stays." rows={4} />
        <Button preventDoubleClick>Propose it</Button>
      </Form>
    </Page>
  )
}

export function AnswerForm({ now, one, look }: { now: PaidAfter; one: Proposal; look: Look }): JSX.Element {
  const [refused] = mayAnswer(now, one, look.permit?.humanId ?? '')
  const stops = refused !== undefined && refused.code !== 'more-than-is-open'
  const items = ANSWERS.map((value: Answer) => ({ value, text: ANSWER_WORDS[value] }))
  return (
    <Page look={look} title="Look at it and answer" why={stops ? PAID_AFTER_WORDS[refused.code] : undefined}>
      <Words>{sayPaid(now, knownAs(look))}</Words>
      <Words>{sayProposed(one)}</Words>
      <p class="footing-words govuk-body">{one.reasons}</p>
      <Form look={look}>
        <Radios {...bind(look, 'answer')} legend={`Do you agree, for ${sayMoney(one.amountPence)}?`} items={items} />
        <Textarea {...bind(look, 'reasons')} label="Your reasons" rows={3} />
        <Button preventDoubleClick>Give this answer</Button>
      </Form>
    </Page>
  )
}
