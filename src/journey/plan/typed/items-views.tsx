import type { JSX } from 'preact'
import { Radios } from '#web/components/index.ts'
import { bind, knownAs, type Look, onRecord } from '#web/look.ts'
import type { Outcome, Plan, SpendLine } from '../plan.ts'
import { fitsNow, goalField, goalsTypedFor, linesTypedFor } from './rules.ts'
import { sayTypedWords } from './words.ts'

/** The person's goals that somebody else typed: each with its question, and the way to put it in their own words. */
export const Goals = ({ goals, look }: { goals: readonly Outcome[]; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">Your goals</h2>
    {goals.map((goal) => {
      const now = fitsNow(goal)
      return (
        <>
          <p class="footing-words govuk-body">{goal.words}</p>
          <p class="govuk-body-s">{sayTypedWords(goal)}</p>
          <Radios
            {...bind(look, goalField(goal.outcomeId), now === undefined ? undefined : now ? 'yes' : 'not-quite')}
            legend="Is this goal right for you, as it stands here?"
            classes="govuk-radios--inline"
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'not-quite', text: 'Not quite' },
            ]}
          />
          {now === false ? (
            <PutRight path={`/plan/outcomes/${goal.outcomeId}`} look={look} about={goal.words}>
              Put this goal in my own words
            </PutRight>
          ) : null}
        </>
      )
    })}
  </>
)

/** What money is for, in the person's words as somebody else typed them: nothing to answer, and a way to change them. */
export const Lines = ({ lines, look }: { lines: readonly SpendLine[]; look: Look }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">What the money is for</h2>
    <p class="govuk-body">If it is not quite how you would say it, you can change the words.</p>
    {lines.map((line) => (
      <>
        <p class="footing-words govuk-body">{line.what}</p>
        <p class="govuk-body-s">{sayTypedWords(line)}</p>
        <PutRight path={`/plan/spend-lines/${line.spendLineId}`} look={look} about={line.what}>
          Put this in my own words
        </PutRight>
      </>
    ))}
  </>
)

/** For the worker who asks the person: the goals and what money is for, to read out, and where the words are put right. */
export function ItemsToReadOut({ plan, look }: { plan: Plan; look: Look }): JSX.Element | null {
  const items = [
    ...goalsTypedFor(plan).map((one) => ({ one, words: one.words, path: `/plan/outcomes/${one.outcomeId}` })),
    ...linesTypedFor(plan).map((one) => ({ one, words: one.what, path: `/plan/spend-lines/${one.spendLineId}` })),
  ]
  if (items.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Goals, and what the money is for</h2>
      <p class="govuk-body">
        {`Read these out too, if ${knownAs(look)} likes. Where one is not quite right, put it in ${knownAs(look)}’s words. They can say the same on their own page.`}
      </p>
      {items.map(({ one, words, path }) => (
        <>
          <p class="footing-words govuk-body">{words}</p>
          <p class="govuk-body-s">{sayTypedWords(one)}</p>
          <PutRight path={path} look={look} about={words}>
            Not quite: put the words right
          </PutRight>
        </>
      ))}
    </>
  )
}

const PutRight = (props: { path: string; look: Look; about: string; children: string }): JSX.Element => (
  <p class="govuk-body">
    <a class="govuk-link" href={onRecord(props.look, props.path)}>
      {props.children}
      <span class="govuk-visually-hidden">{`: ${props.about}`}</span>
    </a>
  </p>
)
