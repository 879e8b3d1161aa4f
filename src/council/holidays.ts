import type { Day } from '#core/day.ts'

/** Days on which banks and offices in England are closed, from a day on, in the calendar years that begin with that day's. */
export async function holidaysFrom(from: Day, years: number): Promise<Day[]> {
  // Loaded only when a council is founded: the library knows all countries.
  const { default: Holidays } = await import('date-holidays')
  const england = new Holidays('GB', 'ENG')
  const first = Number(from.slice(0, 4))
  return Array.from({ length: years }, (_, at) => england.getHolidays(first + at))
    .flat()
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10) as Day)
    .filter((on) => on >= from)
    .sort()
}
