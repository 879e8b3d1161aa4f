import { addDays, addWorkingDays, type Day, isWorkingDay } from '../day.ts'

// The three-day cycle of Bacs: the file goes in, the banks work on it, the money is there; each on a working day.
const CYCLE_DAYS = 2

/**
 * The day on which a payment is in the account: the last working day on or before the day it is due. Earlier where that is
 * a weekend or a bank holiday, never later; what is paid is not touched by it.
 */
export function arrivesOn(payOn: Day, holidays: ReadonlySet<Day>): Day {
  let on = payOn
  while (!isWorkingDay(on, holidays)) on = addDays(on, -1)
  return on
}

/** The last day on which the file may go to the bank for money that is to be there on a working day. */
export const sendBy = (arrives: Day, holidays: ReadonlySet<Day>): Day => addWorkingDays(arrives, -CYCLE_DAYS, holidays)

/** The first day on which money can be in an account, if its file goes today, or on the next working day where today is none. */
export function earliestArrival(today: Day, holidays: ReadonlySet<Day>): Day {
  let on = today
  while (!isWorkingDay(on, holidays)) on = addDays(on, 1)
  return addWorkingDays(on, CYCLE_DAYS, holidays)
}
