import type { JSX } from 'preact'
import { isFine, type Verdict } from '#core/verdict.ts'
import { Button, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, type Look, onRecord } from '#web/look.ts'
import { type Submission, VERDICTS } from './decision.ts'
import type { DecideReason } from './rules.ts'
import { type Pack, PanelPack } from './views-pack.tsx'
import { VERDICT_CHOICES, WORDS } from './words.ts'

export type Deciding = { submission: Submission | undefined; may: Verdict<DecideReason>; pack: Pack | undefined }

/** The panel pack and, below it, the decision: all on one screen. */
export function DecideForm({ deciding, look }: { deciding: Deciding; look: Look }): JSX.Element {
  const { submission, may, pack } = deciding
  const name = look.permit?.record?.personKnownAs ?? ''
  return (
    <Layout look={look} title="Decide" back={{ href: onRecord(look, '/decision') }}>
      <h1 class="govuk-heading-l">{`${name}’s plan`}</h1>
      {look.form === undefined && !isFine(may)
        ? may.map(({ code }) => <InsetText>{`${WORDS[code]}.`}</InsetText>)
        : null}
      {submission !== undefined && pack !== undefined ? (
        <PanelPack pack={pack} submission={submission} look={look} />
      ) : null}
      {isFine(may) ? <Decision look={look} name={name} /> : <NotNow look={look} />}
    </Layout>
  )
}

function Decision({ look, name }: { look: Look; name: string }): JSX.Element {
  return (
    <>
      <h2 class="govuk-heading-m">Your decision</h2>
      <p class="govuk-body">{`${name} reads what you write here, in your words and with your name.`}</p>
      <Form look={look}>
        <Radios
          {...bind(look, 'verdict')}
          legend="What do you decide?"
          items={VERDICTS.map((value) => ({ value, text: VERDICT_CHOICES[value] }))}
        />
        <Textarea
          {...bind(look, 'reasons')}
          label="Your reasons"
          hint="Write to the person. Say which need it is about, and why this meets it or does not."
          rows={6}
        />
        <Textarea
          {...bind(look, 'conditions')}
          label="Conditions, or what needs to change"
          hint="Only with “Yes, with conditions” and “Not yet”. One thing a line."
          rows={4}
        />
        <Button preventDoubleClick>Write down the decision</Button>
      </Form>
    </>
  )
}

/** Why it cannot be decided stands on top; what somebody had typed meanwhile is not lost. */
function NotNow({ look }: { look: Look }): JSX.Element {
  const typed = ['reasons', 'conditions'].map((name) => bind(look, name).value ?? '').filter((text) => text !== '')
  return (
    <>
      {typed.length === 0 ? null : <p class="footing-said-by govuk-body">What you had typed, which was not saved:</p>}
      {typed.map((text) => (
        <p class="footing-words govuk-body">{text}</p>
      ))}
      <Button href={onRecord(look, '/decision')}>See where the decision stands</Button>
    </>
  )
}
