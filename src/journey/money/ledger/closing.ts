import { addDays, addWorkingDays, type Day, day } from '#core/day.ts'

/** So many working days into a month, what happened in the month before has been written down: then that one closes. */
export const CLOSES_ON_WORKING_DAY = 5

/** The last day of the month that is to be closed on a day; undefined before the fifth working day of the month after it. */
export function closesOn(on: Day, holidays: ReadonlySet<Day>): Day | undefined {
  const before = addDays(day(`${on.slice(0, 7)}-01`), -1)
  return on >= addWorkingDays(before, CLOSES_ON_WORKING_DAY, holidays) ? before : undefined
}
