import type { Day } from '#core/day.ts'

export const KINDS = ['light-touch', 'planned', 'direct-payment', 'requested'] as const
export type ReviewKind = (typeof KINDS)[number]

/** What the worker may plan; `requested` is the person's own. */
export const PLANNED_KINDS = ['light-touch', 'planned', 'direct-payment'] as const

export const HOWS = ['home', 'phone', 'video', 'office', 'cafe'] as const
export type How = (typeof HOWS)[number]

export const PROGRESS = ['met', 'partly', 'not-yet'] as const
export type Progress = (typeof PROGRESS)[number]

export const STEPS = ['go-on', 'change', 'step-down', 'end'] as const
export type Step = (typeof STEPS)[number]

export type Side = 'person' | 'worker'
export type OutcomeKind = 'change' | 'maintenance' | 'process'

/** Why a review is due: by law, by national guidance, or because the person asked. */
export type Basis = 'law' | 'guidance' | 'you-asked'

/** A review that is due, and by which day. */
export type Due = { kind: ReviewKind; dueOn: Day; basis: Basis }

/**
 * The dated facts from which due dates follow. `lastDay`: the last day that is paid, once an ending is confirmed.
 * `lastFullOn`: the last planned or direct-payment review held; `lastAnyOn`: the last of any kind.
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
}

/** A goal of the approved plan, as a review looks at it. */
export type ReviewedOutcome = { outcomeId: string; kind: OutcomeKind; words: string; knownBy: string }

/** How one side sees one goal. */
export type View = { outcomeId: string; side: Side; progress: Progress; words: string; byName: string; on: Day }

/** What follows for a goal, with its reasons. */
export type NextStep = { outcomeId: string; step: Step; reasons: string }

export type Review = {
  reviewId: string
  versionId: string
  kind: ReviewKind
  meetOn: Day
  how: How
  openedByName: string
  outcomes: readonly ReviewedOutcome[]
  /** The reader's own side until both have said; then both. */
  views: readonly View[]
  said: Readonly<Record<Side, boolean>>
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
