import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { isOpen } from '../rules.ts'
import { promisesTooMuch } from '../telling/rules.ts'
import type { OpenWait } from '../waiting.ts'

export type MoveReason =
  | 'nobody-is-waiting'
  | 'promises-too-much'
  | 'new-date-has-passed'
  | 'same-date-as-before'
  | 'plan-is-being-changed'

/** Whether an expected date may be moved: somebody waits for a decider, to another day, that has not passed, and nothing is promised (H4, H5). */
export function mayMove(
  wait: Pick<OpenWait, 'state' | 'expectedOn'> | undefined,
  on: Day,
  reason: string,
  today: Day,
): Verdict<MoveReason> {
  if (wait === undefined || !isOpen(wait)) return refuse('nobody-is-waiting')
  if (wait.state === 'returned') return refuse('plan-is-being-changed')
  return [
    ...(on < today ? refuse('new-date-has-passed', 'on') : fine),
    ...(on === wait.expectedOn ? refuse('same-date-as-before', 'on') : fine),
    ...(promisesTooMuch(reason) ? refuse('promises-too-much', 'reason') : fine),
  ]
}

const A_WEEK = 7

/**
 * By which day the person should have read that a day has moved. Undefined where it did not move later: then it can wait for the
 * page. Else before the day they were counting on, with a week at least, but never after the new day itself.
 */
export function readMoveBy(before: Day | undefined, on: Day, today: Day): Day | undefined {
  if (before === undefined || on <= before) return undefined
  return minDay(on, maxDay(before, addDays(today, A_WEEK)))
}
