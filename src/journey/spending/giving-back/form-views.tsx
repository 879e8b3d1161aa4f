import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Verdict } from '#core/verdict.ts'
import { Button, Fieldset, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { HowHeard } from '#web/how-heard.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { ROWS } from './forms.ts'
import { type GiveBack, type GivingBack, REPLIES, WAYS } from './giving-back.ts'
import {
  type GiveBackReason,
  mayApprove,
  mayCarryOut,
  mayDecide,
  mayDrop,
  mayOffer,
  mayPropose,
  mayReply,
  maySayTried,
} from './rules.ts'
import { Reasons } from './views.tsx'
import { GIVE_BACK_WORDS, REPLY_WORDS, sayChallenge, sayNotice, sayWhat, WAY_WORDS } from './words.ts'

const readerOf = (look: Look) => ({ own: isPerson(look), person: knownAs(look) })

function Page(props: {
  look: Look
  title: string
  verdict: Verdict<GiveBackReason>
  children: ComponentChildren
}): JSX.Element {
  const { look, title, verdict } = props
  const back = onRecord(look, '/spending/give-back')
  const [reason] = verdict
  return (
    <Layout look={look} title={title} back={{ href: back }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {reason === undefined ? (
        <Form look={look}>{props.children}</Form>
      ) : (
        <>
          <InsetText>{`${GIVE_BACK_WORDS[reason.code]}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      )}
    </Layout>
  )
}

/** The reason part by part: which weeks or which line, and how much. */
export function ProposeForm({ now, look }: { now: GivingBack; look: Look }): JSX.Element {
  const wrong = bind(look, 'lines').error
  return (
    <Page look={look} title="Propose that some goes back" verdict={mayPropose(now, [])}>
      <p class="govuk-body">{`${sayMoney(now.leftOverPence)} is left over: wages, money for a bad time and what is kept for a named thing are not in it. Talk with ${knownAs(look)} first.`}</p>
      {wrong === undefined ? null : (
        <p id="lines" class="govuk-error-message">
          {wrong}
        </p>
      )}
      {ROWS.map((row) => (
        <Fieldset legend={`Part ${row}`}>
          <Input {...bind(look, `what-${row}`)} label="Which weeks, or which part of the plan?" />
          <Input
            {...bind(look, `amount-${row}`)}
            label="How much of it, in pounds?"
            prefix="£"
            inputmode="decimal"
            spellcheck={false}
            classes="govuk-input--width-5"
          />
        </Fieldset>
      ))}
      <Button preventDoubleClick>Propose it</Button>
    </Page>
  )
}

/** The person's own offer. */
export const OfferForm = ({ now, look }: { now: GivingBack; look: Look }): JSX.Element => (
  <Page look={look} title="Give some back" verdict={mayOffer(now, 0n)}>
    <p class="govuk-body">{`You have ${sayMoney(now.freePence)} that is free. Giving some back is your choice. Your payments go on as they are.`}</p>
    <Input
      {...bind(look, 'amount')}
      label="How much, in pounds?"
      prefix="£"
      inputmode="decimal"
      spellcheck={false}
      classes="govuk-input--width-5"
    />
    <Button preventDoubleClick>Give it back</Button>
  </Page>
)

type Shape = { one: GiveBack; now: GivingBack; look: Look }

export const ApproveForm = ({ one, now, look }: Shape): JSX.Element => (
  <Page look={look} title="Look at it and say yes" verdict={mayApprove(one, look.permit?.humanId ?? '', now.isBadTime)}>
    <p class="govuk-body">{sayWhat(one, readerOf(look))}</p>
    <Reasons one={one} />
    <p class="govuk-body">{`With your yes ${knownAs(look)} gets notice, the reasons and time to answer. Nothing moves before that.`}</p>
    <Button preventDoubleClick>Yes, give notice</Button>
  </Page>
)

/** `forPerson`: the worker writes down what the person said. */
export function ReplyForm({ one, forPerson = false, look }: Shape & { forPerson?: boolean }): JSX.Element {
  const { council } = look.settings.phones
  const person = knownAs(look)
  return (
    <Page
      look={look}
      title={forPerson ? `What does ${person} say to it?` : 'What do you say to it?'}
      verdict={mayReply(one)}
    >
      <p class="govuk-body">{sayWhat(one, readerOf(look))}</p>
      <Reasons one={one} />
      <p class="govuk-body">{sayNotice(one, readerOf(look)) ?? ''}</p>
      <Radios
        {...bind(look, 'reply')}
        legend={forPerson ? `${person} says` : 'I say'}
        items={REPLIES.map((reply) => ({ value: reply, text: REPLY_WORDS[reply] }))}
      />
      <Textarea
        {...bind(look, 'words')}
        label={
          forPerson
            ? `What does ${person} need it for, in their own words?`
            : 'What do you need it for, or what else do you want to say?'
        }
        rows={3}
      />
      {forPerson ? <HowHeard look={look} /> : null}
      {forPerson ? (
        <p class="govuk-body">{`${person} is told that it stands there, and can say otherwise. A yes that you write down leaves them all the days of their notice, and two weeks at least. It does not undo what they said here themself.`}</p>
      ) : (
        <p class="govuk-body">{sayChallenge(`${council.name}, ${council.number}`)}</p>
      )}
      <Button preventDoubleClick>{forPerson ? 'Write it down as they said it' : 'Send my answer'}</Button>
    </Page>
  )
}

/** A manager decides, where nobody could be reached. */
export const DecideForm = ({ one, now, look }: Shape): JSX.Element => (
  <Page
    look={look}
    title="Does it go back?"
    verdict={mayDecide(one, look.permit?.humanId ?? '', now.isBadTime, look.today)}
  >
    <p class="govuk-body">{sayWhat(one, readerOf(look))}</p>
    <Reasons one={one} />
    {one.tried.map(({ on, how, words, byName }) => (
      <p class="govuk-body">{`${sayDate(on)}, ${byName}: ${WAY_WORDS[how]}. ${words}`}</p>
    ))}
    <p class="govuk-body">{`${knownAs(look)} has not answered. That is not a yes. Is there a reason why it goes back all the same?`}</p>
    <Radios
      {...bind(look, 'goesBack')}
      legend="What do you decide?"
      items={[
        { value: 'no', text: 'It stays with them' },
        { value: 'yes', text: 'It goes back', hint: `${knownAs(look)} can still say no until it has gone.` },
      ]}
    />
    <Textarea {...bind(look, 'reasons')} label="Why?" hint={`${knownAs(look)} reads this.`} rows={3} />
    <Button preventDoubleClick>This is my decision</Button>
  </Page>
)

export const TriedForm = ({ one, look }: Shape): JSX.Element => (
  <Page look={look} title={`I tried to reach ${knownAs(look)}`} verdict={maySayTried(one, look.today)}>
    <p class="govuk-body">{`Today. ${knownAs(look)} reads this too.`}</p>
    <Radios {...bind(look, 'how')} legend="How?" items={WAYS.map((way) => ({ value: way, text: WAY_WORDS[way] }))} />
    <Textarea {...bind(look, 'words')} label="What happened?" rows={3} />
    <Button preventDoubleClick>Write it down</Button>
  </Page>
)

export const DropForm = ({ one, look }: Shape): JSX.Element => (
  <Page look={look} title="Let it go" verdict={mayDrop(one, isPerson(look))}>
    <Textarea {...bind(look, 'reason')} label="Why?" hint={`${knownAs(look)} reads this.`} rows={3} />
    <Button preventDoubleClick>Let it go: nothing goes back</Button>
  </Page>
)

export const CarryOutForm = ({ one, now, look }: Shape): JSX.Element => (
  <Page look={look} title="Set it aside to go back" verdict={mayCarryOut(one, now, look.today)}>
    <p class="govuk-body">{sayWhat(one, readerOf(look))}</p>
    <Reasons one={one} />
    <Button preventDoubleClick>{`Set ${sayMoney(one.amountPence)} aside`}</Button>
  </Page>
)
