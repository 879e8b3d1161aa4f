import type { JSX } from 'preact'
import { isPerson, knownAs, type Look } from '#web/look.ts'
import { NoReview } from '../no-review.tsx'
import { PROGRESS, type ReviewState } from '../review.ts'
import { PROGRESS_WORDS } from '../words.ts'
import { type Preparing, type SaidBefore, WISHES } from './preparing.ts'
import { Sheet } from './views.tsx'
import { ASKS_PERSON, PAPER, SAME_WORDS, sayBefore, saySpent, WISH_WORDS } from './words.ts'

/** Boxes for a pen. */
const Boxes = ({ boxes }: { boxes: readonly string[] }): JSX.Element => (
  <ul class="govuk-list">
    {boxes.map((text) => (
      <li>{`☐ ${text}`}</li>
    ))}
  </ul>
)

/** A line for a pen; it says nothing to who hears the page. */
const RoomToWrite = (): JSX.Element => (
  <p class="govuk-body" aria-hidden="true">
    {'_'.repeat(32)}
  </p>
)

/** The questions for a pen. Nobody's answers are on it, nor a sign of any. */
export function OnPaper({
  state,
  preparing,
  look,
}: {
  state: ReviewState
  preparing: Preparing
  look: Look
}): JSX.Element {
  const { current } = state
  if (current === undefined) return <NoReview look={look} />
  const { before, spent } = preparing
  return (
    <Sheet title="The questions" heading="How is it going?" look={look}>
      <p class="govuk-body govuk-!-display-none-print">
        {isPerson(look) ? PAPER.forPerson : PAPER.forWorker(knownAs(look))}
      </p>
      <p class="govuk-body">You may leave any question. “I do not know” is fine.</p>
      <p class="govuk-body">{`Name: ${knownAs(look)}. The day on which you write this: ${'_'.repeat(16)}`}</p>
      {before
        .filter(({ key }) => !key.startsWith('goal-'))
        .map((one) => (
          <BeforeOnPaper before={one} />
        ))}
      {current.outcomes.map(({ outcomeId, words, knownBy }) => (
        <>
          <h2 class="govuk-heading-s">{words}</h2>
          {knownBy === '' ? null : <p class="govuk-body">{`Reached when: ${knownBy}`}</p>}
          {spent.has(outcomeId) ? <p class="govuk-body">{saySpent(spent.get(outcomeId) ?? 0n)}</p> : null}
          {before
            .filter(({ key }) => key === `goal-${outcomeId}`)
            .map((one) => (
              <BeforeOnPaper before={one} />
            ))}
          <p class="govuk-body">Is it reached?</p>
          <Boxes boxes={PROGRESS.map((one) => PROGRESS_WORDS[one])} />
          <RoomToWrite />
        </>
      ))}
      {(['possible', 'around', 'feelPlan', 'feelHelp', 'newNeeds'] as const).map((name) => (
        <>
          <h2 class="govuk-heading-s">{ASKS_PERSON[name].ask}</h2>
          <RoomToWrite />
        </>
      ))}
      <h2 class="govuk-heading-s">{ASKS_PERSON.wish.ask}</h2>
      <p class="govuk-body">{ASKS_PERSON.wish.hint}</p>
      <Boxes boxes={WISHES.map((one) => WISH_WORDS[one])} />
      <RoomToWrite />
      <h2 class="govuk-heading-s">{ASKS_PERSON.withWhom.ask}</h2>
      <RoomToWrite />
    </Sheet>
  )
}

/** What the person said before, with room to say how it was. */
const BeforeOnPaper = ({ before: { about, words, on } }: { before: SaidBefore }): JSX.Element => (
  <>
    <p class="footing-said-by govuk-body">{sayBefore(on, about, undefined)}</p>
    <p class="footing-words govuk-body">{words}</p>
    <p class="govuk-body">Is that how you remember it?</p>
    <Boxes boxes={[SAME_WORDS.yes, SAME_WORDS['not-quite']]} />
  </>
)
