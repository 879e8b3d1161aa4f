import { addDays, addMonths, type Day } from '#core/day.ts'
import { TYPED_WITHIN_DAYS } from '#core/heard.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Changed, ComingBack } from './way-back.ts'

export type WayBackReason =
  | 'has-not-ended'
  | 'has-died'
  | 'is-back-already'
  | 'is-too-long-ago'
  | 'nothing-or-something'
  | 'said-after-today'

/** The last day on which somebody comes straight back. */
export const openUntil = (lastDay: Day, months: number): Day => addMonths(lastDay, months)

/**
 * Whether somebody may come back this way: the money has ended, not too long ago, and they are not back already. What they said in time
 * may be typed for a while after it.
 */
export function mayComeBack(
  now: Pick<ComingBack, 'isOver' | 'until' | 'taken' | 'died'>,
  { saidOn, today }: { saidOn: Day; today: Day },
): Verdict<WayBackReason> {
  if (now.died) return refuse('has-died')
  if (now.taken !== undefined) return refuse('is-back-already')
  if (!now.isOver || now.until === undefined) return refuse('has-not-ended')
  return now.until < saidOn || addDays(now.until, TYPED_WITHIN_DAYS) < today ? refuse('is-too-long-ago') : fine
}

/** "Nothing" stands alone. */
export const mayHaveChanged = (changed: readonly string[]): Verdict<WayBackReason> =>
  changed.includes('nothing') && changed.length > 1 ? refuse('nothing-or-something', 'changed') : fine

/** Straight to the step that is needed: the questions only where what somebody can do has changed. */
export const stepFor = (changed: readonly Changed[]): 'needs' | 'plan' =>
  changed.includes('what-i-can-do') ? 'needs' : 'plan'
