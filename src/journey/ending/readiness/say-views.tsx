import type { JSX } from 'preact'
import { HEARD_HOW, HEARD_WORDS } from '#core/heard.ts'
import { BorneOut, withPageToChooseAgain } from '#journey/plan/index.ts'
import { NO_MONEY_TODAY, type Side } from '#journey/review/index.ts'
import { Button, DateInput, InsetText, Radios, Textarea } from '#web/components/index.ts'
import { Form } from '#web/form.tsx'
import { Layout } from '#web/layout.tsx'
import { bind, bindDate, knownAs, type Look, onRecord } from '#web/look.ts'
import { ANSWERS, type Ending } from '../ending.ts'
import { SaidBefore, sayAsk } from './ask-views.tsx'
import { NothingHere } from './form-views.tsx'
import { isTheirOwn } from './own.ts'
import type { Readiness } from './readiness.ts'
import { asksOf, maySay, maySayFor, viewOn } from './rules.ts'
import { ANSWER_WORDS, CONDITION_TITLES, IS_THAT_RIGHT, READINESS_WORDS } from './words.ts'

type Shape = { readiness: Readiness; look: Look }

const NOBODY = 'Nobody has told an ending. If that happens, a few questions about it will stand here.'

/** The questions of one side, each with what that side said before: yes in one tap, or put right. The other side's answers are not on it. */
function Questions(props: { readiness: Readiness; ending: Ending; side: Side; look: Look }): JSX.Element {
  const { readiness, ending, side, look } = props
  const has = (condition: string) =>
    readiness.earlier.some((one) => one.condition === condition && one.side === side && 'ab'.includes(condition))
  return (
    <>
      {asksOf(ending.goals).map((ask) => {
        const before = viewOn(ending.views, ask, side)
        return (
          <>
            <h2 class="govuk-heading-m">{CONDITION_TITLES[ask.condition]}</h2>
            {ask.goal === undefined ? null : <p class="footing-words govuk-body">{ask.goal.words}</p>}
            <SaidBefore earlier={readiness.earlier} ask={ask} look={look} only={side} />
            <Radios
              {...bind(look, `said-${ask.key}`, before?.said)}
              legend={sayAsk(ask, side)}
              hint={has(ask.condition) ? IS_THAT_RIGHT : undefined}
              items={ANSWERS.map((value) => ({ value, text: ANSWER_WORDS[value] }))}
            />
            <Textarea {...bind(look, `words-${ask.key}`, before?.words)} label="Say more, if you like" rows={2} />
          </>
        )
      })}
    </>
  )
}

/** One side's form, in its own session. */
export function SayForm({ readiness, side, look }: Shape & { side: Side }): JSX.Element {
  const { ending } = readiness
  if (ending === undefined) return <NothingHere look={look} words={NOBODY} />
  const [closed] = maySay(ending)
  // Drawn again after sending, it keeps what was typed, even if it was confirmed meanwhile.
  if (closed !== undefined && look.form === undefined)
    return <NothingHere look={look} words={`${READINESS_WORDS[closed.code]}.`} />
  return (
    <Layout look={look} title="How I see it" back={{ href: onRecord(look, '/ending/readiness') }}>
      <h1 class="govuk-heading-l">How do you see it?</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">
        {side === 'person'
          ? 'Say it as you see it. Nobody marks this, and “no” is as good as “yes”.'
          : `Say it as you see it. ${knownAs(look)} says it apart from you. You both read it when both have said.`}
      </p>
      <Form look={look}>
        <Questions readiness={readiness} ending={ending} side={side} look={look} />
        <Button preventDoubleClick>That is how I see it</Button>
      </Form>
    </Layout>
  )
}

/** What the person said by phone, on paper or sitting together, typed by the worker after their own view. */
export function SayForForm({ readiness, look: given }: Shape): JSX.Element {
  const look = withPageToChooseAgain(given)
  const { ending } = readiness
  if (ending === undefined) return <NothingHere look={look} words={NOBODY} />
  const [wrong] = maySayFor(ending, { saidOn: look.today, today: look.today, isOwn: isTheirOwn(ending) })
  if (wrong !== undefined && look.form === undefined)
    return <NothingHere look={look} words={`${READINESS_WORDS[wrong.code]}.`} />
  return (
    <Layout look={look} title="What they said" back={{ href: onRecord(look, '/ending/readiness') }}>
      <h1 class="govuk-heading-l">{`What did ${knownAs(look)} say?`}</h1>
      <InsetText>{NO_MONEY_TODAY}</InsetText>
      <p class="govuk-body">{`Read each question out, and write down what ${knownAs(look)} says. They read this, and have 14 days to say it in their own words instead. It cannot be confirmed before.`}</p>
      <Form look={look} files>
        <Questions readiness={readiness} ending={ending} side="person" look={look} />
        <Radios
          {...bind(look, 'how')}
          legend={`How did ${knownAs(look)} say it?`}
          items={HEARD_HOW.map((value) => ({ value, text: HEARD_WORDS[value] }))}
        />
        <BorneOut look={look} />
        <DateInput {...bindDate(look, 'saidOn', look.today)} legend="On which day?" />
        <Button preventDoubleClick>That is what they said</Button>
      </Form>
    </Layout>
  )
}
