import type { ComponentChildren, JSX } from 'preact'
import { addMonths } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Verdict } from '#core/verdict.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { HowHeard } from '#web/how-heard.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, type Look, onRecord } from '#web/look.ts'
import type { Checking, LookItem, SpendingLook } from './checking.ts'
import {
  type CheckReason,
  mayAsk,
  mayAskCloser,
  mayClose,
  mayOpenLook,
  mayReply,
  maySayView,
  maySetLighter,
  maySettle,
  mayTick,
} from './rules.ts'
import { readerOf } from './views.tsx'
import { CHECK_WORDS, LEVEL_WORDS, sayAsked, sayLighterBecause, sayToPick } from './words.ts'

/** A form, or why it cannot be sent now and the way back. */
function Page(props: {
  look: Look
  title: string
  back?: string
  verdict: Verdict<CheckReason>
  children: ComponentChildren
}): JSX.Element {
  const { look, title, verdict } = props
  const back = onRecord(look, props.back ?? '/spending/checking')
  const [reason] = verdict
  return (
    <Layout look={look} title={title} back={{ href: back }}>
      <h1 class="govuk-heading-l">{title}</h1>
      {reason === undefined ? (
        <Form look={look}>{props.children}</Form>
      ) : (
        <>
          <InsetText>{`${CHECK_WORDS[reason.code]}.`}</InsetText>
          <Button href={back}>Go back</Button>
        </>
      )}
    </Layout>
  )
}

const Why = ({ look, now }: { look: Look; now?: string }): JSX.Element => (
  <Textarea {...bind(look, 'reason', now)} label="Why?" hint={`${readerOf(look).person} reads this.`} rows={3} />
)

/** A lighter look: the worker's yes, with the reason worked out where it is offered. */
export function LighterForm({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const { level, lighter } = checking
  const lower = (['shared', 'light'] as const).filter(
    (one) => one !== level.level && (level.level === 'close' || one === 'light'),
  )
  return (
    <Page
      look={look}
      title="Make it lighter"
      verdict={lower.length === 0 ? [{ code: 'looked-at-that-way-already' }] : maySetLighter(checking, 'light')}
    >
      <Radios
        {...bind(look, 'level', lighter?.level ?? lower[0])}
        legend="How closely from today on?"
        items={lower.map((one) => ({ value: one, text: LEVEL_WORDS[one] }))}
      />
      <Why look={look} {...(lighter === undefined ? {} : { now: sayLighterBecause(lighter.looks) })} />
      <Button preventDoubleClick>Make it lighter</Button>
    </Page>
  )
}

/** The person is asked first. */
export function CloserForm({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const again = addMonths(look.today, 3)
  const { person } = readerOf(look)
  return (
    <Page
      look={look}
      title={`Ask ${person} about a closer look`}
      verdict={mayAskCloser(
        { ...checking, level: { ...checking.level, level: 'light' } },
        { level: 'close', lookAgainOn: again },
        look.today,
      )}
    >
      <p class="govuk-body">{`${person} reads your reason and says how they see it. Nothing changes before that, and no payment changes at all.`}</p>
      <Radios
        {...bind(look, 'level')}
        legend="How closely?"
        items={(['shared', 'close'] as const).map((one) => ({ value: one, text: LEVEL_WORDS[one] }))}
      />
      <Why look={look} />
      <DateInput {...bindDate(look, 'lookAgainOn', again)} legend="When do you both think about it again?" />
      <Button preventDoubleClick>{`Ask ${person}`}</Button>
    </Page>
  )
}

/** The person's view. */
export function ViewForm(props: { checking: Checking; forPerson?: boolean; look: Look }): JSX.Element {
  const { checking, forPerson = false, look } = props
  const { asked } = checking
  const { person } = readerOf(look)
  return (
    <Page
      look={look}
      title={forPerson ? `How does ${person} see it?` : 'How do you see it?'}
      verdict={maySayView(checking)}
    >
      {asked === undefined ? null : (
        <>
          <p class="govuk-body">{sayAsked(asked)}</p>
          <p class="govuk-body">{`Why: ${asked.reason}`}</p>
        </>
      )}
      <p class="govuk-body">
        {forPerson
          ? `It stands on ${person}’s page as theirs, and that you typed it.`
          : 'No payment is held, lowered or stopped, whatever you say.'}
      </p>
      <Textarea {...bind(look, 'words')} label={forPerson ? `In ${person}’s words` : 'In your own words'} rows={4} />
      {forPerson ? <HowHeard look={look} /> : null}
      <Button preventDoubleClick>{forPerson ? 'Write it down as they said it' : 'Send'}</Button>
    </Page>
  )
}

/** The worker settles it, having read the view. */
export function SettleForm({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const { asked } = checking
  const { person } = readerOf(look)
  const closer = maySettle(checking, 'closer', look.today)
  return (
    <Page look={look} title="Settle how closely" verdict={maySettle(checking, 'as-it-is', look.today)}>
      {asked === undefined ? null : <p class="govuk-body">{sayAsked(asked)}</p>}
      {asked?.view === undefined ? null : <InsetText>{`${person} said: “${asked.view.words}”`}</InsetText>}
      {closer[0] === undefined ? null : <p class="govuk-body">{`Not yet closer: ${CHECK_WORDS[closer[0].code]}.`}</p>}
      <Radios
        {...bind(look, 'choice')}
        legend="What holds from today on?"
        items={[
          { value: 'as-it-is', text: 'It stays as it is' },
          { value: 'closer', text: asked === undefined ? 'A closer look' : LEVEL_WORDS[asked.level] },
        ]}
      />
      <Why look={look} />
      <Button preventDoubleClick>Settle it</Button>
    </Page>
  )
}

/** Begins a look. */
export function OpenLookForm({ checking, look }: { checking: Checking; look: Look }): JSX.Element {
  const { level, toLookAt } = checking
  const count = Math.min(level.sample, toLookAt.length)
  return (
    <Page look={look} title="Begin a look" verdict={mayOpenLook(checking, look.today)}>
      <p class="govuk-body">{sayToPick(count, toLookAt.length)}</p>
      <Button preventDoubleClick>Begin</Button>
    </Page>
  )
}

type OnItem = { checking: Checking; found: SpendingLook; item: LookItem; look: Look }
const backTo = ({ lookId }: SpendingLook): string => `/spending/checking/looks/${lookId}`
const What = ({ item }: { item: LookItem }): JSX.Element => (
  <p class="govuk-body">{`${item.what}, ${sayMoney(item.amountPence)}, for: ${item.lineWhat}.`}</p>
)

export const FineForm = ({ found, item, look }: OnItem): JSX.Element => (
  <Page look={look} title="Is this fine?" back={backTo(found)} verdict={mayTick({ look: found, item })}>
    <What item={item} />
    <Button preventDoubleClick>Yes, this is fine</Button>
  </Page>
)

export const AskForm = ({ checking, found, item, look }: OnItem): JSX.Element => (
  <Page
    look={look}
    title="Ask one question"
    back={backTo(found)}
    verdict={mayAsk({ look: found, item }, checking.resting)}
  >
    <What item={item} />
    <Textarea
      {...bind(look, 'words')}
      label="Your question"
      hint={`${readerOf(look).person} reads it. Ask kindly, and one thing.`}
      rows={3}
    />
    <Button preventDoubleClick>Ask</Button>
  </Page>
)

export const ReplyForm = ({ found, item, forPerson = false, look }: OnItem & { forPerson?: boolean }): JSX.Element => (
  <Page
    look={look}
    title={forPerson ? `What did ${readerOf(look).person} answer?` : 'Answer one question'}
    back={backTo(found)}
    verdict={mayReply({ look: found, item })}
  >
    <What item={item} />
    {item.question === undefined ? null : (
      <InsetText>{`${item.question.byName} asked: “${item.question.words}”`}</InsetText>
    )}
    <Textarea
      {...bind(look, 'words')}
      label={forPerson ? `In ${readerOf(look).person}’s words` : 'Your answer'}
      hint="A few words are enough. “I do not know any more” is an answer."
      rows={3}
    />
    {forPerson ? <HowHeard look={look} /> : null}
    <Button preventDoubleClick>{forPerson ? 'Write it down as they said it' : 'Send my answer'}</Button>
  </Page>
)

export const CloseForm = ({ found, look }: { found: SpendingLook; look: Look }): JSX.Element => (
  <Page look={look} title="Finish the look" back={backTo(found)} verdict={mayClose(found)}>
    <p class="govuk-body">{`${readerOf(look).person} reads: checked, thank you.`}</p>
    <Button preventDoubleClick>Finish</Button>
  </Page>
)
