import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/**
 * One round of a budget, from its set-up to the next: what came in and went out of what there is to use, and what was left of it at
 * its end (or is now), in pence. `lastDay`: the last day that was paid, where an ending is confirmed.
 */
export type Round = {
  readonly round: number
  readonly from: Day
  readonly lastDay: Day | undefined
  readonly inPence: Pence
  readonly outPence: Pence
  readonly leftPence: Pence
}
