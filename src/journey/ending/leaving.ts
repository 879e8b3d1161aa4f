import { addMonths, type Day } from '#core/day.ts'

const MOST_WEEKS = 12
const REDUNDANCY_YEARS = 2

/** Whole years between two days. */
export function wholeYears(from: Day, to: Day): number {
  let years = 0
  while (addMonths(from, 12 * (years + 1)) <= to) years += 1
  return years
}

/**
 * The least notice that the law gives an employee, in weeks: none in the first month, then one, and one for each whole year from
 * two up to twelve (Employment Rights Act 1996, s.86). A contract may give more.
 */
export const noticeWeeks = (startsOn: Day, on: Day): number =>
  addMonths(startsOn, 1) > on ? 0 : Math.min(MOST_WEEKS, Math.max(1, wholeYears(startsOn, on)))

/** Whether a redundancy payment may be due: from two whole years on (Employment Rights Act 1996, s.155). What it comes to, payroll works out. */
export const mayBeRedundant = (startsOn: Day, on: Day): boolean => wholeYears(startsOn, on) >= REDUNDANCY_YEARS
