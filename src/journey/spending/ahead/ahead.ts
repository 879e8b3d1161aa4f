import type { Day } from '#core/day.ts'

/** What the first screen says about spending, one thing at a time, and where it leads. */
export type SpendingAhead = { readonly says: string; readonly text: string; readonly path: string }

/** What of spending waits for a worker about one of their people. */
export type SpendingWhy =
  | 'look-at-spending'
  | 'money-needs-a-talk'
  | 'money-is-left-over'
  | 'answer-a-change'
  | 'talk-about-giving-back'

export type SpendingTask = {
  readonly why: SpendingWhy
  readonly budgetId: string
  readonly knownAs: string
  readonly since: Day
  /** The day by which an answer was promised. */
  readonly on: Day | undefined
}
