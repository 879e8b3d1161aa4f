import { type Day, day, daysBetween } from '#core/day.ts'
import type { Cliffs, Near } from './cliff.ts'

/** Winter is November to February, as the study has it. */
const WINTER_BEGINS = 11
const WINTER_ENDS = 2

/** The first day of winter on or after a day: that day itself, where it lies in winter. */
export function winterFrom(of: Day): Day {
  const [year = 0, month = 0] = of.split('-').map(Number)
  if (month >= WINTER_BEGINS || month <= WINTER_ENDS) return of
  return day(`${String(year).padStart(4, '0')}-11-01`)
}

/** What else ends within so many days of a last day: a team or benefits, before it or after; winter, on it or after. Earliest first. */
export function nearOf(lastDay: Day, { facts, days }: Cliffs): readonly Near[] {
  const winter = winterFrom(lastDay)
  const near: Near[] = facts.flatMap(({ kind, on }) =>
    on !== undefined && Math.abs(daysBetween(lastDay, on)) <= days ? [{ kind, on }] : [],
  )
  if (daysBetween(lastDay, winter) <= days) near.push({ kind: 'winter', on: winter })
  return near.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
