import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { advocacyIsDue } from '#journey/needs/index.ts'
import type { Held, NextStep, OutcomeKind, Progress, Review, ReviewKind, ReviewState, Side, View } from './review.ts'

export type ReviewReason =
  | 'nothing-to-look-at-yet'
  | 'review-already-asked-for'
  | 'review-already-planned'
  | 'say-which-review'
  | 'meeting-in-the-past'
  | 'meeting-too-far-off'
  | 'no-review-open'
  | 'person-has-not-said-yet'
  | 'worker-has-not-said-yet'
  | 'end-while-not-both-say-met'
  | 'end-needs-a-sustain-plan'

/** A meeting is today or within this many months. */
const MEETING_WITHIN_MONTHS = 12

/**
 * Whether a review may be opened. The person may always ask, also while the worker's review is planned for later (L4);
 * the worker plans one at a time.
 */
export function mayOpen(
  { versionId, open }: Pick<ReviewState, 'versionId' | 'open'>,
  asked: { kind: ReviewKind | undefined; meetOn: Day },
  today: Day,
): Verdict<ReviewReason> {
  if (versionId === undefined) return refuse('nothing-to-look-at-yet')
  if (asked.kind === undefined) return refuse('say-which-review', 'kind')
  if (asked.kind === 'requested' && open.some(({ kind }) => kind === 'requested'))
    return refuse('review-already-asked-for')
  if (asked.kind !== 'requested' && open.length > 0) return refuse('review-already-planned')
  if (asked.meetOn < today) return refuse('meeting-in-the-past', 'meetOn')
  return asked.meetOn > addMonths(today, MEETING_WITHIN_MONTHS) ? refuse('meeting-too-far-off', 'meetOn') : fine
}

/** Whether the worker has still to ask about an advocate for the review that is coming; what was asked for the last one does not count. */
export const asksForAdvocate = (
  { current, last }: Pick<ReviewState, 'current' | 'last'>,
  asked: Parameters<typeof advocacyIsDue>[0],
): boolean => current !== undefined && advocacyIsDue(asked, 'review', last && addDays(last.heldOn, 1))

/** Whether a side may say how things go: as long as the review is not over. Said again, the newest stands; both are kept. */
export const maySay = (current: Review | undefined): Verdict<ReviewReason> =>
  current === undefined ? refuse('no-review-open') : fine

/** A side has said when it has a view of every goal. */
export const hasSaid = (side: Side, outcomeIds: readonly string[], views: readonly View[]): boolean =>
  outcomeIds.length > 0 && outcomeIds.every((id) => views.some((view) => view.side === side && view.outcomeId === id))

/** What a side may see: its own views; the other's too once both have said (each rates apart). */
export const revealed = (views: readonly View[], side: Side, said: Review['said']): readonly View[] =>
  said.person && said.worker ? views : views.filter((view) => view.side === side)

/** What the study's rules propose for a goal. A human decides; a proposal changes nothing. */
export type Proposal =
  | 'celebrate-then-step-down-or-end'
  | 'sustain-plan-first'
  | 'change-the-support'
  | 'go-on'
  | 'keep-working-this-way'
  | 'talk-then-third-party'

/**
 * The proposal for one goal (L9, study's Background). Views differ where exactly one side says "met"; "partly" and "not
 * yet" agree that it is not. Change met: celebrate, then step down or end if something says how the good is kept, else
 * plan that first. Maintenance met: go on. Not met: change the support. Process never counts toward an ending.
 */
export function propose(kind: OutcomeKind, person: Progress, worker: Progress, hasSustainPlan: boolean): Proposal {
  if ((person === 'met') !== (worker === 'met')) return 'talk-then-third-party'
  if (person !== 'met') return 'change-the-support'
  if (kind === 'process') return 'keep-working-this-way'
  if (kind === 'maintenance') return 'go-on'
  return hasSustainPlan ? 'celebrate-then-step-down-or-end' : 'sustain-plan-first'
}

/** The view of one side on one goal. */
export const viewOf = (review: Review, outcomeId: string, side: Side): View | undefined =>
  review.views.find((view) => view.outcomeId === outcomeId && view.side === side)

/**
 * Whether the worker may conclude: both sides have said; and where a goal is to end, both say it is met and something
 * says how the good of it is kept. A step changes no money by itself.
 */
export function mayConclude(current: Review | undefined, steps: readonly NextStep[]): Verdict<ReviewReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!current.said.person) return refuse('person-has-not-said-yet')
  if (!current.said.worker) return refuse('worker-has-not-said-yet')
  return steps.filter(({ step }) => step === 'end').flatMap(({ outcomeId }) => mayEnd(current, outcomeId))
}

function mayEnd(review: Review, outcomeId: string): readonly Reason<ReviewReason>[] {
  const at = `step-${outcomeId}`
  const met = (side: Side): boolean => viewOf(review, outcomeId, side)?.progress === 'met'
  if (!met('person') || !met('worker')) return refuse('end-while-not-both-say-met', at)
  return review.hasSustainPlan ? fine : refuse('end-needs-a-sustain-plan', at)
}

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
