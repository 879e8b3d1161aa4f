import type { ComponentChildren, JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { sayMoney } from '#core/money.ts'
import type { Verdict } from '#core/verdict.ts'
import { Button, DateInput, Input, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Purchase } from '../spending.ts'
import type { Find, Outside, StatementRow } from './outside.ts'
import { mayAsk, mayExplain, mayHear, mayNameRule, maySettle, type OutsideReason } from './rules.ts'
import { ANSWERED_WORDS, OUTSIDE_WORDS, SOURCE_WORDS } from './words.ts'

/** The tab's title of all these pages: it says nothing of what it is about. */
export const TITLE = 'A question'

type One = { one: Outside; look: Look }
type Resting = { one: Outside & { isBadTime: boolean }; look: Look }

/** A form about one question; where it is not the time for it, why, and the way back. Drawn again it keeps what was typed. */
export function About(props: {
  one: Outside
  look: Look
  heading: string
  may: Verdict<OutsideReason>
  button: string
  children: ComponentChildren
}): JSX.Element {
  const { one, look, heading, may, button, children } = props
  const [reason] = may
  const back = onRecord(look, `/outside/${one.outsideId}`)
  return (
    <Layout look={look} title={TITLE} back={{ href: back }}>
      {reason === undefined || look.form !== undefined ? (
        <>
          <h1 class="govuk-heading-l">{heading}</h1>
          <Form look={look}>
            {children}
            <Button preventDoubleClick>{button}</Button>
          </Form>
        </>
      ) : (
        <>
          <h1 class="govuk-heading-l">Not now</h1>
          <InsetText>{`${OUTSIDE_WORDS[reason.code]}.`}</InsetText>
          <Button href={back}>See where this stands</Button>
        </>
      )}
    </Layout>
  )
}

/** So many purchases are offered; another is named in words. */
const OFFERED = 25

/** The worker writes down what they noticed. */
export function BeginForm(props: {
  purchases: readonly Purchase[]
  rows: readonly StatementRow[]
  look: Look
}): JSX.Element {
  const { purchases, rows, look } = props
  const offered = [
    ...purchases.slice(0, OFFERED).map(({ purchaseId, what, amountPence, boughtOn }) => ({
      value: purchaseId,
      text: `${what}, ${sayMoney(amountPence)} on ${sayDate(boughtOn)}`,
    })),
    ...rows.map(({ fileId, rowNumber, words, amountPence, bookedOn }) => ({
      value: `row:${fileId}:${rowNumber}`,
      text: `In a statement: ${words}, ${sayMoney(amountPence)} on ${sayDate(bookedOn)}`,
    })),
  ]
  return (
    <Layout look={look} title={TITLE} back={{ href: onRecord(look, '/outside') }}>
      <h1 class="govuk-heading-l">Something that looks as if it was not in the plan</h1>
      <p class="govuk-body">{`Often there is a good reason. ${knownAs(look)} reads what you write here. Nothing changes by it.`}</p>
      <Form look={look}>
        <Textarea
          {...bind(look, 'what')}
          label="What did you notice?"
          hint="What you saw, not what you think of it."
          rows={3}
        />
        {offered.length === 0 ? null : (
          <Radios
            {...bind(look, 'about', 'none')}
            legend="Is it one of these?"
            items={[...offered, { divider: 'or' }, { value: 'none', text: 'Something else' }]}
          />
        )}
        <DateInput
          {...bindDate(look, 'happenedOn')}
          legend="When was the money spent?"
          hint="Leave it empty if you chose something above."
        />
        <Button preventDoubleClick>Write it down</Button>
      </Form>
    </Layout>
  )
}

/** Which rule, and what is written of its having been explained before. */
export function RuleForm({ one, finds, look }: One & { finds: readonly Find[] }): JSX.Element {
  const before = finds.filter(({ on }) => on <= one.happenedOn)
  return (
    <About
      one={one}
      look={look}
      heading="Which rule is it about?"
      may={mayNameRule(one, undefined)}
      button="Write it down"
    >
      <p class="govuk-body">{`It was on ${sayDate(one.happenedOn)}. What counts is what had been explained by then.`}</p>
      <Textarea
        {...bind(look, 'rule')}
        label="The rule"
        hint="In plain words, as the plan or the agreement says it."
        rows={2}
      />
      <Radios
        {...bind(look, 'found')}
        legend={`Was it explained to ${knownAs(look)} before?`}
        items={[
          ...before.map(({ key, source, on, byName, words }) => ({
            value: key,
            text: `${SOURCE_WORDS[source]}, ${sayDate(on)}, ${byName}`,
            hint: words.length > 300 ? `${words.slice(0, 300)} …` : words,
          })),
          { value: 'talk', text: 'In another talk', hint: 'Say below when, by whom and in what words.' },
          { divider: 'or' },
          { value: 'not', text: 'It was not, or nobody can say when' },
        ]}
      />
      <DateInput {...bindDate(look, 'explainedOn')} legend="The day of that other talk" />
      <Input {...bind(look, 'explainedBy')} label="Who explained it in that talk?" />
      <Textarea {...bind(look, 'words')} label="In what words?" rows={3} />
    </About>
  )
}

/** Nothing else is done: the rule is explained. */
export function ExplainForm({ one, look }: Resting): JSX.Element {
  const name = knownAs(look)
  return (
    <About
      one={one}
      look={look}
      heading="Explain the rule"
      may={mayExplain(one, one.isBadTime)}
      button="I explained it"
    >
      <InsetText>{one.rule?.rule ?? ''}</InsetText>
      <p class="govuk-body">{`${name} could not know this. Explain it, and this question is over. Nothing else follows.`}</p>
      <Textarea {...bind(look, 'words')} label="In which words did you explain it?" rows={4} />
      <Radios
        {...bind(look, 'how')}
        legend="How?"
        items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
      />
      <Textarea
        {...bind(look, 'saidBack')}
        label={`How did ${name} say it in their own words? (you can leave this)`}
        rows={3}
      />
    </About>
  )
}

/** The question to the person, as a message. */
export function AskForm({ one, look }: Resting): JSX.Element {
  const name = knownAs(look)
  return (
    <About one={one} look={look} heading={`Ask ${name}`} may={mayAsk(one, one.isBadTime)} button={`Ask ${name}`}>
      <p class="govuk-body">{`The page begins with “Was this you?”. ${name} can say: it was me, somebody else used it, I would like help, or I do not know.`}</p>
      <p class="govuk-body">{`There is no deadline. ${name} can also answer by phone or on paper, and you write it down.`}</p>
      <Textarea
        {...bind(look, 'words')}
        label="Your question, in your words"
        hint="Say what you saw. Ask, and do not judge."
        rows={4}
      />
    </About>
  )
}

/** What the worker understood, beside what was said. */
export function HeardForm({ one, look }: One): JSX.Element {
  const [answer] = one.answers
  return (
    <About
      one={one}
      look={look}
      heading="What did you understand?"
      may={mayHear(one)}
      button="This is what I understood"
    >
      {answer === undefined ? null : (
        <InsetText>{`${answer.byName}, ${sayDate(answer.on)}: ${ANSWERED_WORDS[answer.answer]}. ${answer.words}`}</InsetText>
      )}
      <p class="govuk-body">{`${knownAs(look)} reads it, and can say that it was not so. Both are kept.`}</p>
      <Textarea {...bind(look, 'words')} label="What you understood" rows={4} />
    </About>
  )
}

/** How it came out, and with that the question is over. */
export function SettleForm({ one, look }: One): JSX.Element {
  return (
    <About one={one} look={look} heading="How did it come out?" may={maySettle(one)} button="This question is over">
      <p class="govuk-body">{`After this nothing more is asked about it. ${knownAs(look)} reads what you write.`}</p>
      <Textarea {...bind(look, 'words')} label="How it came out" rows={3} />
    </About>
  )
}
