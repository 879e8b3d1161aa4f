import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { isPastCutOff, meetsOnDay, type Process, type Taken } from '#journey/decision/index.ts'
import { isOpen } from '../rules.ts'
import { promisesTooMuch } from '../telling/rules.ts'
import type { OpenWait } from '../waiting.ts'

export type MoveReason =
  | 'nobody-is-waiting'
  | 'promises-too-much'
  | 'new-date-has-passed'
  | 'same-date-as-before'
  | 'plan-is-being-changed'
  | 'panel-does-not-meet-then'
  | 'panel-day-is-full'
  | 'sent-too-late-for-that-panel'

/** When the panel meets, how many plans fit on a day, and how many stand on each. */
export type PanelDays = { process: Process; taken: Taken }

/**
 * Whether an expected date may be moved: somebody waits for a decider, to another day, that has not passed, and nothing is promised
 * (H4, H5). The day of a plan that is with the panel is a place on its list, so that it may only be one that the panel keeps.
 */
export function mayMove(
  wait: Pick<OpenWait, 'state' | 'expectedOn' | 'body' | 'sentOn'> | undefined,
  { on, reason, today, panel }: { on: Day; reason: string; today: Day; panel: PanelDays },
): Verdict<MoveReason> {
  if (wait === undefined || !isOpen(wait)) return refuse('nobody-is-waiting')
  if (wait.state === 'returned') return refuse('plan-is-being-changed')
  return [
    ...(on < today ? refuse('new-date-has-passed', 'on') : fine),
    ...(on === wait.expectedOn ? refuse('same-date-as-before', 'on') : fine),
    ...(on >= today && on !== wait.expectedOn && isWithPanel(wait) ? hasItsPlace(wait.sentOn, on, panel) : fine),
    ...(promisesTooMuch(reason) ? refuse('promises-too-much', 'reason') : fine),
  ]
}

/** Whether its day is a place on a panel's list; whoever looks at it again after a challenge needs none. */
export const isWithPanel = ({ body, state }: Pick<OpenWait, 'body' | 'state'>): boolean =>
  body === 'panel' && state === 'with-decider'

function hasItsPlace(sentOn: Day, on: Day, { process, taken }: PanelDays): Verdict<MoveReason> {
  if (!meetsOnDay(process, on)) return refuse('panel-does-not-meet-then', 'on')
  if ((taken.get(on) ?? 0) >= process.panelAgendaMax) return refuse('panel-day-is-full', 'on')
  return isPastCutOff(on, sentOn, process) ? refuse('sent-too-late-for-that-panel', 'on') : fine
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
