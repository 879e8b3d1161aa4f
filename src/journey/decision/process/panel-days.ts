import { addDays, addWorkingDays, type Day, daysBetween, maxDay } from '#core/day.ts'
import type { Body, Process } from '../decision.ts'
import type { Deciding } from './process.ts'

type PanelDays = Pick<Deciding, 'panelDays' | 'panelDay' | 'panelEveryWeeks'>

/**
 * The first day, on or after `from`, on which the panel meets: of the days that the council has set; after the last of them, and
 * where it set none, every so many weeks from `panelDay` (any day on which it met or meets).
 */
export function nextPanelDay({ panelDays, panelDay, panelEveryWeeks }: PanelDays, from: Day): Day {
  const named = [...panelDays].sort()
  const found = named.find((day) => day >= from)
  if (found !== undefined) return found
  const last = named.at(-1)
  const earliest = last === undefined ? from : maxDay(from, addDays(last, 1))
  const apart = panelEveryWeeks * 7
  const rest = (((daysBetween(panelDay, earliest) % apart) + apart) % apart) as number
  return rest === 0 ? earliest : addDays(earliest, apart - rest)
}

/** The last day on which a plan may be asked for to be on that panel day's agenda. */
export const cutOffOf = (panelDay: Day, { panelCutOffDays }: Pick<Deciding, 'panelCutOffDays'>): Day =>
  addDays(panelDay, -panelCutOffDays)

/** How many plans stand on the agenda of each coming panel day. */
export type Taken = ReadonlyMap<Day, number>

/** On whose agenda a plan stands that is asked for today, and why on no earlier one. */
export type Place = { on: Day; full: readonly Day[]; cutOff: { panel: Day; by: Day } | undefined }

/** The first panel day whose cut-off has not passed and whose agenda has room: a full one sends it to the next (H1). */
export function placeFor(process: Process, taken: Taken, today: Day): Place {
  const full: Day[] = []
  const first = nextPanelDay(process, today)
  let on = nextPanelDay(process, addDays(today, process.panelCutOffDays))
  const tooLate = first < on
  while ((taken.get(on) ?? 0) >= process.panelAgendaMax) {
    full.push(on)
    on = nextPanelDay(process, addDays(on, 1))
  }
  return { on, full, cutOff: tooLate ? { panel: first, by: cutOffOf(first, process) } : undefined }
}

/** By when an answer is expected: so many working days for a manager, the panel's day with its place on the agenda else. */
export function expectedFor(body: Body, process: Process, taken: Taken, today: Day): { on: Day; place?: Place } {
  if (body === 'manager') return { on: addWorkingDays(today, process.managerWorkingDays, process.holidays) }
  const place = placeFor(process, taken, today)
  return { on: place.on, place }
}

/** Whether the panel meets on this day. */
export const meetsOnDay = (process: PanelDays, day: Day): boolean => nextPanelDay(process, day) === day

/** Whether a plan that was sent on a day comes too late for this panel day. */
export const isPastCutOff = (panelDay: Day, sentOn: Day, process: Pick<Deciding, 'panelCutOffDays'>): boolean =>
  cutOffOf(panelDay, process) < sentOn

/** The next panel days on which a plan that was sent on a day may stand: not full, and its cut-off had not passed. */
export function openPanelDays(
  process: PanelDays & Pick<Deciding, 'panelCutOffDays' | 'panelAgendaMax'>,
  taken: Taken,
  { sentOn, from, count }: { sentOn: Day; from: Day; count: number },
): readonly Day[] {
  const found: Day[] = []
  // A council may have filled many days ahead; nobody needs more than a year of them.
  for (let day = nextPanelDay(process, from); found.length < count && day < addDays(from, 366); ) {
    const isOpen = (taken.get(day) ?? 0) < process.panelAgendaMax && !isPastCutOff(day, sentOn, process)
    if (isOpen) found.push(day)
    day = nextPanelDay(process, addDays(day, 1))
  }
  return found
}
