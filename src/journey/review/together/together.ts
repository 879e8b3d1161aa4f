import type { Day } from '#core/day.ts'
import type { Progress, ReviewState, Side, Step } from '../review.ts'

export const WITHOUT = ['yes', 'with-difficulty', 'no', 'do-not-know'] as const
/** Could you do this without the help? */
export type Without = (typeof WITHOUT)[number]

/** One side's answer to that. `typedFor`: who typed it for whoever said it, and in which way it was said. */
export type WithoutSaid = {
  outcomeId: string
  side: Side
  answer: Without
  words: string
  byName: string
  on: Day
  typedFor: { byName: string; how: string; on: Day } | undefined
}

export const TALK_ENDS = ['alike', 'differ', 'ask-third'] as const
export type TalkEnds = (typeof TALK_ENDS)[number]

/** What both said about a goal that they see differently. `third`: whom they ask, and what that one said. */
export type Talk = {
  talkId: bigint
  outcomeId: string
  words: string
  endsAs: TalkEnds
  on: Day
  typedByName: string
  third: { name: string; by: Day | undefined; said: { words: string; on: Day } | undefined } | undefined
}

/** How a side saw the same goal at the review before. */
export type BeforeView = { outcomeId: string; side: Side; progress: Progress; words: string; on: Day }

/** The review that is coming, with all that was said for it together. Of each kind the newest. */
export type Together = {
  state: ReviewState
  /** Sealed as the views are: the other side's once both have answered for a goal. */
  without: readonly WithoutSaid[]
  talks: readonly Talk[]
  before: readonly BeforeView[]
}

/** A step as the worker writes it down. */
export type StepSaid = { outcomeId: string; step: Step; reasons: string; whyNotGoOn: string }

/** One view that a human is asked for by name. `views`: both sides', closed again once they answered. */
export type ThirdAsked = {
  talkId: bigint
  budgetId: string
  knownAs: string
  goal: string
  words: string
  workerName: string
  askedOn: Day
  by: Day | undefined
  answeredOn: Day | undefined
  views: readonly { side: Side; progress: Progress; words: string }[]
}
