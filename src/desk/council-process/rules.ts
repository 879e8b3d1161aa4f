import { type Day, weekday } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
import { type Body, type Decider, meetsOnDay, type Taken } from '#journey/decision/index.ts'

type Process = Settings['process']
export type RouteSetting = Process['routes'][number]

/** A route as typed, and the row of the form in which it stands. */
export type TypedRoute = { row: number; route: RouteSetting }

/** A new way of deciding as typed. */
export type TypedProcess = { from: Day; process: Omit<Process, 'routes'>; routes: readonly TypedRoute[] }

export type ProcessReason =
  | 'day-has-passed'
  | 'manager-has-no-role'
  | 'chair-has-no-role'
  | 'panel-days-have-passed'
  | 'panel-meets-on-closed-day'
  | 'route-is-never-reached'
  | 'nobody-could-decide'
  | 'nobody-else-could-decide'
  | 'plans-stand-on-that-day'

/**
 * Whether a council may decide in this way from that day on. It may not leave anybody without somebody who can decide: whatever is
 * asked for, two humans must be able to, since one of them may have written it (author ≠ approver). `deciders`: who holds the role
 * of a manager or a panel member today.
 */
export function mayChange(
  { from, process, routes }: TypedProcess,
  today: Day,
  deciders: readonly Decider[],
  { holidays, before, promised }: { holidays: ReadonlySet<Day>; before: PanelDays; promised: Taken },
): Verdict<ProcessReason> {
  const named = (humanId: string, body: Body): boolean =>
    deciders.some((one) => one.humanId === humanId && one.bodies.includes(body))
  const { panelDays } = process
  return [
    ...(from < today ? refuse('day-has-passed', 'from') : fine),
    ...(named(process.managerId, 'manager') ? fine : refuse('manager-has-no-role', 'managerId')),
    ...(named(process.panelChairId, 'panel') ? fine : refuse('chair-has-no-role', 'panelChairId')),
    ...(panelDays.length > 0 && panelDays.every((day) => day < from)
      ? refuse('panel-days-have-passed', 'panelDays')
      : fine),
    ...(panelDays.some((day) => weekday(day) > 5 || holidays.has(day))
      ? refuse('panel-meets-on-closed-day', 'panelDays')
      : fine),
    ...(lostDays({ from, before, after: process }, promised).length > 0
      ? refuse('plans-stand-on-that-day', 'panelDays')
      : fine),
    ...routes.flatMap((one, at) => reached(one, routes.slice(0, at))),
    ...enoughToDecide(deciders, process.limits),
  ]
}

type PanelDays = Pick<Process, 'panelDays' | 'panelDay' | 'panelEveryWeeks'>

/** The days on whose list plans stand, and on which the panel would meet no more: people were told these days (H4). */
export const lostDays = (
  { from, before, after }: { from: Day; before: PanelDays; after: PanelDays },
  promised: Taken,
): readonly Day[] =>
  [...promised.keys()].filter((day) => day >= from && meetsOnDay(before, day) && !meetsOnDay(after, day)).sort()

/** A route that an earlier one leaves nothing for would be read and never followed. */
function reached({ row, route }: TypedRoute, earlier: readonly TypedRoute[]): Verdict<ProcessReason> {
  return earlier.some((one) => takesAllOf(one.route, route))
    ? refuse('route-is-never-reached', `routeBody${row}`)
    : fine
}

function takesAllOf(wide: RouteSetting, narrow: RouteSetting): boolean {
  const { upToYearlyPence, changes, withRisk } = wide
  return (
    (upToYearlyPence === undefined ||
      (narrow.upToYearlyPence !== undefined && narrow.upToYearlyPence <= upToYearlyPence)) &&
    (changes === undefined || (narrow.changes?.every((one) => changes.includes(one)) ?? false)) &&
    (withRisk === undefined || withRisk === narrow.withRisk)
  )
}

type Limits = Readonly<Process['limits']>

/** Who could say yes to so much a year; `yearlyPence` undefined: however much it is. */
export const whoCould = (
  deciders: readonly Decider[],
  limits: Limits,
  yearlyPence: Pence | undefined,
): readonly Decider[] =>
  deciders.filter(({ humanId }) => {
    const limit = limits.find((one) => one.humanId === humanId)
    return limit === undefined || (yearlyPence !== undefined && yearlyPence <= limit.yearlyPence)
  })

/** The panel may be asked for any amount, so that no limit can be the last word: two humans must have none. */
function enoughToDecide(deciders: readonly Decider[], limits: Limits): Verdict<ProcessReason> {
  const able = whoCould(deciders, limits, undefined)
  const [first] = deciders.filter((one) => !able.includes(one))
  const at = first === undefined ? 'managerId' : `limit-${first.humanId}`
  if (able.length === 0) return refuse('nobody-could-decide', at)
  return able.length === 1 ? refuse('nobody-else-could-decide', at) : fine
}

/** Up to which amount who could say yes, smallest first; the last step has no end. */
export function stepsOf(
  deciders: readonly Decider[],
  limits: Limits,
): readonly { upToYearlyPence: Pence | undefined; able: readonly Decider[] }[] {
  const known = limits.filter((one) => deciders.some(({ humanId }) => humanId === one.humanId))
  const amounts = [...new Set(known.map(({ yearlyPence }) => yearlyPence))].sort((a, b) => (a < b ? -1 : 1))
  return [...amounts, undefined].map((upToYearlyPence) => ({
    upToYearlyPence,
    able: whoCould(deciders, limits, upToYearlyPence),
  }))
}
