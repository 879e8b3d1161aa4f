import type { JSX } from 'preact'
import { sayDate } from '#core/day.ts'
import { inSentence } from '#core/in-sentence.ts'
import { isPerson, knownAs, type Look, onRecord } from '#web/look.ts'
import { TypedForNote } from '../preparing/sides-views.tsx'
import type { Review, ReviewedOutcome, Side } from '../review.ts'
import { viewOf } from '../rules.ts'
import { PROGRESS_WORDS, sideWords } from '../words.ts'
import { asksToTalk, proposalFor } from './rules.ts'
import type { Talk, Together } from './together.ts'
import { HOW_IT_ENDED, PROPOSAL_WORDS, sayTyped, WITHOUT_WORDS } from './words.ts'

const SIDES: readonly Side[] = ['person', 'worker']

/** Both sides' words about one thing, beside each other; a side that is not there is left out. */
function Beside(props: {
  of: (side: Side) => { says: string; words: string; note?: JSX.Element } | undefined
  workerName: string
  look: Look
}): JSX.Element {
  const { of, workerName, look } = props
  return (
    <div class="footing-two-views">
      {SIDES.map((side) => {
        const one = of(side)
        return one === undefined ? null : (
          <div>
            <p class="footing-said-by govuk-body">{`${sideWords(side, isPerson(look), knownAs(look), workerName)}: ${one.says}`}</p>
            {one.words === '' ? null : <p class="footing-words govuk-body">{one.words}</p>}
            {one.note}
          </div>
        )
      })}
    </div>
  )
}

/** How each side sees one goal of a review. */
export function TwoViews(props: { review: Review; outcomeId: string; workerName: string; look: Look }): JSX.Element {
  const { review, outcomeId, workerName, look } = props
  const of = (side: Side) => {
    const view = viewOf(review, outcomeId, side)
    if (view === undefined) return undefined
    const says = `${inSentence(PROGRESS_WORDS[view.progress])} (${sayDate(view.on)})`
    return { says, words: view.words, note: <TypedForNote view={view} look={look} /> }
  }
  return <Beside of={of} workerName={workerName} look={look} />
}

type Props = { goal: ReviewedOutcome; review: Review; together: Together; look: Look }

/** One goal: both views, what was said before, what a third person says, and what the study's rules propose, with why. */
export function OneGoal({ goal, review, together, look }: Props): JSX.Element {
  const { outcomeId } = goal
  const { workerName } = together.state
  const proposal = proposalFor(review, outcomeId)
  return (
    <>
      <h2 class="govuk-heading-m">{goal.words}</h2>
      {proposal === undefined ? null : (
        <p class="govuk-body">
          <strong>What we propose: </strong>
          {PROPOSAL_WORDS[proposal]}
        </p>
      )}
      <TwoViews review={review} outcomeId={outcomeId} workerName={workerName} look={look} />
      <LastTime goal={goal} together={together} look={look} />
      {together.talks
        .filter((talk) => talk.outcomeId === outcomeId)
        .map((talk) => (
          <OneTalk talk={talk} look={look} />
        ))}
      {asksToTalk(review, outcomeId) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={onRecord(look, `/review/talk/${outcomeId}`)}>
            Write down what you both said about it
            <span class="govuk-visually-hidden">{`: ${goal.words}`}</span>
          </a>
        </p>
      ) : null}
      <WithoutTheHelp goal={goal} together={together} look={look} />
    </>
  )
}

/** How both saw the same goal at the review before, beside how they see it now. */
function LastTime({ goal, together, look }: Omit<Props, 'review'>): JSX.Element | null {
  const before = together.before.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  const [newest] = before
  if (newest === undefined) return null
  const of = (side: Side) => {
    const view = before.find((one) => one.side === side)
    return view && { says: inSentence(PROGRESS_WORDS[view.progress]), words: view.words }
  }
  return (
    <>
      <h3 class="govuk-heading-s">{`What you both said last time, on ${sayDate(newest.on)}`}</h3>
      <Beside of={of} workerName={together.state.workerName} look={look} />
    </>
  )
}

/** A talk about a difference, and the third person's view beside the two. */
function OneTalk({ talk, look }: { talk: Talk; look: Look }): JSX.Element {
  const { third } = talk
  return (
    <>
      <p class="footing-said-by govuk-body">{`${sayDate(talk.on)}: you talked about it, written down by ${talk.typedByName}`}</p>
      <p class="footing-words govuk-body">{talk.words}</p>
      <p class="govuk-body">
        {third === undefined
          ? HOW_IT_ENDED[talk.endsAs]
          : third.said === undefined
            ? `You asked ${third.name} how they see it${third.by === undefined ? '' : `, by ${sayDate(third.by)}`}. ${third.by !== undefined && third.by < look.today ? 'That day has passed, and there' : 'There'} is no answer yet.`
            : `You asked ${third.name} how they see it. What they say stands beside what you both say, and replaces nothing.`}
      </p>
      {third?.said === undefined ? null : (
        <>
          <p class="footing-said-by govuk-body">{`${third.name} (${sayDate(third.said.on)})`}</p>
          <p class="footing-words govuk-body">{third.said.words}</p>
        </>
      )}
    </>
  )
}

/** What each side says could be done without the help, where anybody said it. */
function WithoutTheHelp({ goal, together, look }: Omit<Props, 'review'>): JSX.Element | null {
  const own = together.without.filter(({ outcomeId }) => outcomeId === goal.outcomeId)
  if (own.length === 0) return null
  const of = (side: Side) => {
    const one = own.find((said) => said.side === side)
    const typed = one?.typedFor === undefined ? '' : `, ${sayTyped(one.typedFor)}`
    return one && { says: `${inSentence(WITHOUT_WORDS[one.answer])} (${sayDate(one.on)}${typed})`, words: one.words }
  }
  return (
    <>
      <h3 class="govuk-heading-s">Could it be done without the help?</h3>
      <Beside of={of} workerName={together.state.workerName} look={look} />
      {isPerson(look) && own.some(({ side, typedFor }) => side === 'person' && typedFor !== undefined) ? (
        <p class="govuk-body">
          {'Does that sound like you? If not, '}
          <a class="govuk-link" href={onRecord(look, '/review/without')}>
            say it in your own words
          </a>
          . Then your own answer stands.
        </p>
      ) : null}
    </>
  )
}
