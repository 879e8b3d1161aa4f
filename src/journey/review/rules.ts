import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { advocacyIsDue } from '#journey/needs/index.ts'
import type { Held, Review, ReviewKind, ReviewState, Side, View } from './review.ts'

export type ReviewReason =
  | 'nothing-to-look-at-yet'
  | 'review-already-asked-for'
  | 'review-already-planned'
  | 'say-which-review'
  | 'meeting-in-the-past'
  | 'meeting-too-far-off'
  | 'no-review-open'

/** A meeting is today or within this many months. */
const MEETING_WITHIN_MONTHS = 12

/**
 * Whether a review may be opened. The person may always ask, also while the worker's review is planned for later (L4); the worker plans
 * one at a time, and one besides what the person asked for where that lies past a day that is due.
 */
export function mayOpen(
  { versionId, open, due }: Pick<ReviewState, 'versionId' | 'open' | 'due'>,
  asked: { kind: ReviewKind | undefined; meetOn: Day },
  today: Day,
): Verdict<ReviewReason> {
  if (versionId === undefined) return refuse('nothing-to-look-at-yet')
  if (asked.kind === undefined) return refuse('say-which-review', 'kind')
  if (asked.kind === 'requested' && open.some(({ kind }) => kind === 'requested'))
    return refuse('review-already-asked-for')
  if (asked.kind !== 'requested' && open.some((one) => !liesPastAnother(one, due)))
    return refuse('review-already-planned')
  if (asked.meetOn < today) return refuse('meeting-in-the-past', 'meetOn')
  return asked.meetOn > addMonths(today, MEETING_WITHIN_MONTHS) ? refuse('meeting-too-far-off', 'meetOn') : fine
}

const liesPastAnother = ({ kind, meetOn }: Review, due: ReviewState['due']): boolean =>
  kind === 'requested' && due.some((one) => one.kind !== 'requested' && one.dueOn < meetOn)

/** Whether the worker has still to ask about an advocate for the review that is coming; what was asked for the last one does not count. */
export const asksForAdvocate = (
  { current, last }: Pick<ReviewState, 'current' | 'last'>,
  asked: Parameters<typeof advocacyIsDue>[0],
): boolean => current !== undefined && advocacyIsDue(asked, 'review', last && addDays(last.heldOn, 1))

/** A side has said when it has a view of every goal. */
export const hasSaid = (side: Side, outcomeIds: readonly string[], views: readonly View[]): boolean =>
  outcomeIds.length > 0 && outcomeIds.every((id) => views.some((view) => view.side === side && view.outcomeId === id))

/** What a side may see: its own views; the other's too once both have said (each rates apart). */
export const revealed = (views: readonly View[], side: Side, said: Review['said']): readonly View[] =>
  said.person && said.worker ? views : views.filter((view) => view.side === side)

/** The view of one side on one goal. */
export const viewOf = (review: Review, outcomeId: string, side: Side): View | undefined =>
  review.views.find((view) => view.outcomeId === outcomeId && view.side === side)

/**
 * Whether a review's steps end every goal, so that an ending may follow. Goals about how people work together (process)
 * never count toward an ending; a review with none but those ends nothing.
 */
export function endsEveryOutcome({ outcomes, steps }: Pick<Held, 'outcomes' | 'steps'>): boolean {
  const counting = outcomes.filter(({ kind }) => kind !== 'process')
  return (
    counting.length > 0 &&
    counting.every(({ outcomeId }) => steps.some((one) => one.outcomeId === outcomeId && one.step === 'end'))
  )
}
