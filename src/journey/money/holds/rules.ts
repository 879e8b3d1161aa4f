import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Hold, type HoldReason, stands } from './hold.ts'

export type HoldingReason =
  | 'nothing-is-set-up'
  | 'on-hold-already'
  | 'say-what-it-is'
  | 'day-has-gone-by'
  | 'too-far-off'
  | 'nothing-is-on-hold'

/** Nobody waits longer for money without somebody looking again, in days. */
export const ACT_WITHIN_DAYS = 28

/** Payments that are set up may be held, once at a time, for a reason and with a day by which somebody acts. */
export function mayHold(
  { reason, words, actBy }: { reason: HoldReason; words: string; actBy: Day },
  { isSetUp, holds }: { isSetUp: boolean; holds: readonly Hold[] },
  today: Day,
): Verdict<HoldingReason> {
  if (!isSetUp) return refuse('nothing-is-set-up')
  if (holds.some(stands)) return refuse('on-hold-already')
  return [
    ...(reason === 'other' && words === '' ? refuse('say-what-it-is', 'words') : fine),
    ...(actBy < today ? refuse('day-has-gone-by', 'actBy') : fine),
    ...(actBy > addDays(today, ACT_WITHIN_DAYS) ? refuse('too-far-off', 'actBy') : fine),
  ]
}

/** What stands may be lifted. */
export const mayLift = (holds: readonly Hold[]): Verdict<HoldingReason> =>
  holds.some(stands) ? fine : refuse('nothing-is-on-hold')
