import { type Day, daysBetween, workingDaysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { OpenWait, Usual, WaitState } from './waiting.ts'

export type WaitingReason =
  | 'nobody-is-waiting'
  | 'promises-too-much'
  | 'new-date-has-passed'
  | 'same-date-as-before'
  | 'plan-is-being-changed'

/** Whole working days since the person asked: not the day itself, but today where offices are open. Never shortened by a pause or a return. */
export const waitedDays = (since: Day, until: Day, holidays: ReadonlySet<Day>): number =>
  workingDaysBetween(since, until, holidays)

/** A range is said of this many finished waits or more. */
export const ENOUGH_WAITS = 10

/**
 * The range that holds at least 8 in 10 finished waits: the shortest and the longest tenth are left out. With fewer than ten it
 * says how many there are and no range, since that would be one or two people's story.
 */
export function usualOf(days: readonly number[]): Usual {
  if (days.length < ENOUGH_WAITS) return { known: 'too-few', finished: days.length }
  const sorted = [...days].sort((a, b) => a - b)
  const tenth = Math.floor(sorted.length / 10)
  return { known: 'range', low: sorted[tenth] ?? 0, high: sorted[sorted.length - 1 - tenth] ?? 0, of: sorted.length }
}

/** Where a wait stands, by the decision on what was sent last. */
export function stateOf(verdict: string | null): WaitState {
  if (verdict === null) return 'with-decider'
  return verdict === 'returned' ? 'returned' : 'decided'
}

const PROMISES = /(?<!\bas )\b(soon|shortly)\b|\b(should|will) be (approved|agreed|fine)\b/i

/** Whether an update may be given: somebody waits, and it promises nothing that nobody has decided (H5). */
export function mayTell(wait: Pick<OpenWait, 'state'> | undefined, words: string): Verdict<WaitingReason> {
  if (wait === undefined || wait.state === 'decided') return refuse('nobody-is-waiting')
  return PROMISES.test(words) ? refuse('promises-too-much', 'words') : fine
}

/** Whether an expected date may be moved: somebody waits for a decider, to another day, that has not passed, and nothing is promised (H4, H5). */
export function mayMove(
  wait: Pick<OpenWait, 'state' | 'expectedOn'> | undefined,
  on: Day,
  reason: string,
  today: Day,
): Verdict<WaitingReason> {
  if (wait === undefined || wait.state === 'decided') return refuse('nobody-is-waiting')
  if (wait.state === 'returned') return refuse('plan-is-being-changed')
  return [
    ...(on < today ? refuse('new-date-has-passed', 'on') : fine),
    ...(on === wait.expectedOn ? refuse('same-date-as-before', 'on') : fine),
    ...(PROMISES.test(reason) ? refuse('promises-too-much', 'reason') : fine),
  ]
}

/** Whether the day on which an answer was expected has passed without one. */
export const isLate = (wait: Pick<OpenWait, 'state' | 'expectedOn'>, today: Day): boolean =>
  wait.state === 'with-decider' && wait.expectedOn !== undefined && wait.expectedOn < today

/**
 * Whether somebody is to be told something today: nothing was said for so many days, or the expected day has just passed
 * and nothing was said since (H4: also when nothing has changed).
 */
export function updateIsDue(
  wait: Pick<OpenWait, 'state' | 'expectedOn' | 'lastToldOn'>,
  everyDays: number,
  today: Day,
): boolean {
  if (wait.state === 'decided') return false
  if (daysBetween(wait.lastToldOn, today) >= everyDays) return true
  return isLate(wait, today) && wait.expectedOn !== undefined && wait.lastToldOn <= wait.expectedOn
}
