import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Setting } from '#journey/plan/unwell/index.ts'
import { notOwed } from '../agreement/rules.ts'
import { dueUpTo } from '../agreement/schedule.ts'
import type { Adds, Pausable, Pause, Switch, ToPause } from './unwell.ts'

export type SwitchReason = 'asked-for-already' | 'no-pot-in-the-plan' | 'pot-has-not-been-opened' | 'switch-is-ended'

export type PauseReason =
  | 'nothing-to-pause'
  | 'owed-to-somebody-employed'
  | 'choose-the-first-payment'
  | 'choose-when-it-comes-again'
  | 'comes-again-before-it-stops'
  | 'pause-is-over'
  | 'no-wish-to-pause'
  | 'spoke-on-a-day-to-come'
  | 'spoke-too-long-ago'

/** How far ahead a pause may be planned: twelve weeks, and the period in which they end. */
const AHEAD_DAYS = 84 + 31
/** A worker who pauses by an earlier wish has spoken to the person within so many days. */
export const SPOKE_WITHIN_DAYS = 7

export const isOpen = ({ endedOn }: Pick<Switch, 'endedOn'>): boolean => endedOn === undefined

/** A switch only adds, and one of a kind is open at a time. The pot opens when what opens it is said to have happened. */
export function mayThrow(
  adds: Adds,
  { switches, pot, hasHappened }: { switches: readonly Switch[]; pot: object | undefined; hasHappened: boolean },
): Verdict<SwitchReason> {
  if (switches.some((one) => one.adds === adds && isOpen(one))) return refuse('asked-for-already')
  if (adds !== 'pot') return fine
  if (pot === undefined) return refuse('no-pot-in-the-plan')
  return hasHappened ? fine : refuse('pot-has-not-been-opened', 'happened')
}

/** A bad time ends once. */
export const mayEndSwitch = (found: Switch | undefined): Verdict<SwitchReason> =>
  found !== undefined && isOpen(found) ? fine : refuse('switch-is-ended')

/** Whether a pause still holds something back: today, or later. */
export const holdsStill = ({ to }: Pick<Pause, 'to'>, today: Day): boolean => to === undefined || to >= today

/**
 * The lines that may be paused, and from when to when. Whole payments only, none that stands in a pay run: so nothing that was
 * paid is ever wanted back, and nothing is lost when a pause ends early. A line that is paused already is not paused twice. What is
 * owed to somebody employed is not among them.
 */
export function pausableIn({ schedule, lastTaken, pauses }: ToPause, today: Day): Pausable[] {
  const { lines, overlays } = schedule
  const horizon = addDays(today, AHEAD_DAYS)
  return notOwed(lines).flatMap((line) => {
    if (pauses.some((one) => (one.lineId ?? line.lineId) === line.lineId && holdsStill(one, today))) return []
    const taken = lastTaken.get(line.lineId)
    const due = dueUpTo({ lines: [line], overlays }, horizon).filter(
      ({ periodFrom, payOn }) => payOn >= today && (taken === undefined || periodFrom > taken),
    )
    const days = due.map(({ payOn }) => payOn)
    const [first] = days
    if (first === undefined) return []
    const again =
      line.every === 'once' ? Array.from({ length: 12 }, (_, week) => addDays(first, 7 * (week + 1))) : days.slice(1)
    const from = line.every === 'once' ? due : due.slice(0, -1)
    if (from.length === 0) return []
    return [{ line, from: from.map(({ payOn: day, amountPence }) => ({ day, amountPence })), again }]
  })
}

/**
 * A pause begins with one of the payments that may be left out, and names the day on which they come again. Wages and all else
 * that is owed to or for somebody employed go on (`owed`).
 */
export function mayPause(
  found: Pausable | undefined,
  { from, again }: { from: string; again: string },
  owed = false,
): Verdict<PauseReason> {
  if (owed) return refuse('owed-to-somebody-employed')
  if (found === undefined) return refuse('nothing-to-pause')
  if (!found.from.some(({ day }) => day === from)) return refuse('choose-the-first-payment', 'from')
  if (!found.again.some((day) => day === again)) return refuse('choose-when-it-comes-again', 'again')
  return again <= from ? refuse('comes-again-before-it-stops', 'again') : fine
}

/** A worker pauses only by the person's own earlier written wish, and having spoken to them these days. */
export function mayFollowWish(wish: Setting | undefined, spokeOn: Day, today: Day): Verdict<PauseReason> {
  if (wish === undefined) return refuse('no-wish-to-pause')
  if (spokeOn > today) return refuse('spoke-on-a-day-to-come', 'spokeOn')
  return spokeOn < addDays(today, -SPOKE_WITHIN_DAYS) ? refuse('spoke-too-long-ago', 'spokeOn') : fine
}

/** A pause that still holds something back can be ended, by one tap. */
export const mayEndPause = (pause: Pause | undefined, today: Day): Verdict<PauseReason> =>
  pause !== undefined && holdsStill(pause, today) ? fine : refuse('pause-is-over')
