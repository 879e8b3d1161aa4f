import type { Day } from '#core/day.ts'
import type { AskedThem, Preparation, TypedFor } from './preparing/preparing.ts'
import type { Progress, Side } from './sides.ts'

export { PROGRESS, type Progress, type Side } from './sides.ts'

export const KINDS = ['light-touch', 'planned', 'direct-payment', 'requested'] as const
export type ReviewKind = (typeof KINDS)[number]

/** What the worker may plan; `requested` is the person's own. */
export const PLANNED_KINDS = ['light-touch', 'planned', 'direct-payment'] as const

export const HOWS = ['home', 'phone', 'video', 'office', 'cafe'] as const
export type How = (typeof HOWS)[number]

export const STEPS = ['go-on', 'change', 'more', 'step-down', 'end'] as const
export type Step = (typeof STEPS)[number]

export type OutcomeKind = 'change' | 'maintenance' | 'process'

/** What makes a review due: a kind of review that comes by its time, a day that the plan gives, a change of capacity, or a worker's concern. */
export type DueKind = ReviewKind | 'plan-date' | 'capacity' | 'concern'

/** Why a review is due by then: by law, by national guidance, by the council's own shorter time, or because the person asked. */
export type Basis = 'law' | 'guidance' | 'ours' | 'you-asked'

/** What the time is counted from. */
export type After =
  | 'set-up'
  | 'first-payment'
  | 'last-look'
  | 'approval'
  | 'plan-date'
  | 'change'
  | 'concern'
  | 'asking'

/** The review is planned past the day by which it was due: to which day, why, and by whom. */
export type Moved = { to: Day; reasons: string; byName: string; on: Day }

/** A review that is due: by which day, on which basis, counted from what. `moved`: where a human moved it and said why. */
export type Due = { kind: DueKind; dueOn: Day; basis: Basis; after: After; since: Day; moved?: Moved | undefined }

/**
 * The dated facts from which due dates follow. `lastDay`: the last day that is paid, once an ending is confirmed.
 * `lastFullOn`: the last planned or direct-payment review held; `lastAnyOn`: the last of any kind. `capacityOn`: capacity to consent or
 * to manage was lost or came back, after the set-up; `concernOn`: the first concern since the last review. `planDates`: the last days that
 * the plan gives its goals and what is paid, earliest first; what an ending or a change has closed gives none.
 */
export type Facts = {
  approvedOn: Day | undefined
  setUpOn: Day | undefined
  firstPaidOn: Day | undefined
  /** Whether the person gets the money as a direct payment. */
  direct: boolean
  lastDay: Day | undefined
  lastFullOn: Day | undefined
  lightTouchOn: Day | undefined
  lastAnyOn: Day | undefined
  askedFor: Day | undefined
  capacityOn: Day | undefined
  concernOn: Day | undefined
  planDates: readonly Day[]
  /** What was moved with the reviews that are still to come. */
  moved: readonly (Moved & { kind: DueKind; dueOn: Day })[]
}

/** A goal of the approved plan, as a review looks at it. */
export type ReviewedOutcome = { outcomeId: string; kind: OutcomeKind; words: string; knownBy: string }

/** How one side sees one goal. `typedFor`: set where somebody else typed it for the person. */
export type View = {
  outcomeId: string
  side: Side
  progress: Progress
  words: string
  byName: string
  on: Day
  /** Since when this side has said the same without a change, at this review. Left out: since `on`. */
  since?: Day
  typedFor?: TypedFor | undefined
}

/**
 * What follows for a goal, with its reasons. `whyNotGoOn`: the worker's, where maintenance works as both see it and the step
 * is another; else empty or left out.
 */
export type NextStep = { outcomeId: string; step: Step; reasons: string; whyNotGoOn?: string }

export type Review = {
  reviewId: string
  versionId: string
  kind: ReviewKind
  meetOn: Day
  how: How
  /** Where exactly, in words; left out or '' where the way says it all. */
  place?: string
  openedByName: string
  /** Why it has another day, way or place than before, where somebody said so. */
  dayBecause?: { words: string; byName: string } | undefined
  outcomes: readonly ReviewedOutcome[]
  /** The reader's own side until both have said; then both. */
  views: readonly View[]
  said: Readonly<Record<Side, boolean>>
  /** What each side said besides its ratings, sealed as `views` are. */
  preparation: Readonly<Record<Side, Preparation | undefined>>
  /** Whether a worker has typed for the person: from then on the worker's own side stays as it is. */
  typedForPerson: boolean
  /** The days on which the person was asked and gave no answer, oldest first. */
  asked: readonly AskedThem[]
  /** Whether something in the plan says how the good of it is kept. */
  hasSustainPlan: boolean
}

/** A review that took place. */
export type Held = Review & { heldOn: Day; heldByName: string; celebrated: string; steps: readonly NextStep[] }

/** The review stage of one budget. `current` is the next review not yet held; `last` the newest that was. */
export type ReviewState = {
  workerName: string
  due: readonly Due[]
  /** The approved plan's version; without one there is nothing to look at yet. */
  versionId: string | undefined
  open: readonly Review[]
  current: Review | undefined
  last: Held | undefined
}

/** What the first screen says about reviews: the one that is planned, if any, and what is due when. */
export type ReviewAhead = { current: { meetOn: Day; said: Review['said'] } | undefined; due: readonly Due[] }
