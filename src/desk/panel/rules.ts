import { addDays, type Day, parseDay } from '#core/day.ts'
import { cutOffOf, type Deciding, nextPanelDay } from '#journey/decision/index.ts'
import type { PanelDay } from './panel.ts'

/** How many coming panel days the desk shows. */
const DAYS_AHEAD = 3
const PAGE_MAX = 10_000

/** The next panel days, today's included. */
export function panelDaysFrom(process: Deciding, today: Day): readonly Day[] {
  const days: Day[] = []
  for (let from = today; days.length < DAYS_AHEAD; from = addDays(from, 1)) {
    from = nextPanelDay(process, from)
    days.push(from)
  }
  return days
}

/** Each with its agenda: how many plans stand on it, how many fit, and until when one may be sent. */
export const agendas = (
  days: readonly Day[],
  taken: ReadonlyMap<Day, number>,
  process: Pick<Deciding, 'panelAgendaMax' | 'panelCutOffDays'>,
): readonly PanelDay[] =>
  days.map((on) => ({ on, taken: taken.get(on) ?? 0, fits: process.panelAgendaMax, cutOff: cutOffOf(on, process) }))

/** Which page is asked for: 1 where it is none. */
export function pageFrom(text: string): number {
  const page = /^\d{1,5}$/.test(text) ? Number(text) : 1
  return page >= 1 && page <= PAGE_MAX ? page : 1
}

/** The panel day that is asked for, or undefined: all days. */
export const dayFrom = (text: string): Day | undefined => parseDay(text)
