import type { JSX } from 'preact'
import { Checkboxes, Details, Radios, Textarea } from '#web/components/index.ts'
import { bind, bindSome, type Look } from '#web/look.ts'
import { type Answered, type Detail, LEVELS, LIMBS, type Question } from '../needs.ts'
import { LIMB_WORDS } from '../words.ts'
import { ASKS } from './words.ts'

type AskedProps = {
  question: Question
  now: Detail | undefined
  labels: Record<Answered, string>
  look: Look
}

const Hidden = ({ about }: { about: string }): JSX.Element => <span class="govuk-visually-hidden">{` (${about})`}</span>

/** One question as a form asks it: four answers, room for words, and more for who likes to say more. */
export const Asked = (props: AskedProps): JSX.Element => (
  <>
    <Ticked {...props} />
    {props.question.area === 'care-act' ? <More {...props} /> : null}
  </>
)

/** What is asked of everybody, a carer too: four answers, and room for words. */
export function Ticked(
  props: Omit<AskedProps, 'now'> & { now: Omit<Detail, 'limbs' | 'varies'> | undefined },
): JSX.Element {
  const { question, now, labels, look } = props
  const { key, about, ask } = question
  return (
    <>
      <Radios
        {...bind(look, `level-${key}`, now?.level)}
        legend={{ children: about, classes: 'govuk-fieldset__legend--m' }}
        hint={ask}
        items={LEVELS.map((value) => ({ value, text: labels[value] }))}
      />
      <Textarea
        {...bind(look, `words-${key}`, now?.words)}
        label={
          <>
            In your own words, if you like
            <Hidden about={about} />
          </>
        }
        rows={2}
      />
    </>
  )
}

/** In which ways it is hard and how it changes: closed until something stands in it. */
function More({ question, now, look }: AskedProps): JSX.Element {
  const { key, about } = question
  const limbs = bindSome(look, `limbs-${key}`, now?.limbs)
  const varies = bind(look, `varies-${key}`, now?.varies)
  const wrong = limbs.error !== undefined || varies.error !== undefined
  return (
    <Details
      open={wrong || limbs.values.length > 0 || (varies.value ?? '') !== ''}
      summary={
        <>
          {ASKS.more}
          <Hidden about={about} />
        </>
      }
    >
      <Checkboxes
        {...limbs}
        legend={
          <>
            {ASKS.limbs}
            <Hidden about={about} />
          </>
        }
        hint={ASKS.limbsHint}
        items={LIMBS.map((value) => ({ value, text: LIMB_WORDS[value] }))}
      />
      <Textarea
        {...varies}
        label={
          <>
            {ASKS.varies}
            <Hidden about={about} />
          </>
        }
        hint={ASKS.variesHint}
        rows={2}
      />
    </Details>
  )
}

/** All questions of a set, what must not be answered apart under its own heading. */
export function AskedAll(props: {
  questions: readonly Question[]
  own: readonly (Detail & { key: string })[]
  labels: Record<Answered, string>
  look: Look
}): JSX.Element {
  const { questions, own, labels, look } = props
  const extras = questions.filter(({ optional }) => optional)
  const asked = (question: Question) => (
    <Asked question={question} now={own.find(({ key }) => key === question.key)} labels={labels} look={look} />
  )
  return (
    <>
      {questions.filter(({ optional }) => !optional).map(asked)}
      {extras.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-l">{ASKS.extras}</h2>
          <p class="govuk-body">{ASKS.extrasHint}</p>
          {extras.map(asked)}
        </>
      )}
    </>
  )
}
