/**
 * The Gregorian calendar as whole numbers, for `day.ts` and `pattern/`: an epoch day is the number of days since
 * 1 January 1970. Arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms": years are counted from
 * 1 March, so that the leap day is the last of its year. Integers, since Temporal is two hundred times slower (design.md).
 */
const DAYS_IN_ERA = 146_097
const EPOCH_SHIFT = 719_468

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The epoch day of a year, month (1–12) and date. */
export function numberOf(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT
}

/** Year, month (1–12) and date of an epoch day. */
export function fieldsOf(epoch: number): { year: number; month: number; date: number } {
  const shifted = epoch + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** `addMonths` on epoch days: the same date `months` later, clamped to the end of its month. */
export function plusMonths(epoch: number, months: number): number {
  const { year, month, date } = fieldsOf(epoch)
  const count = year * 12 + (month - 1) + months
  const newYear = Math.floor(count / 12)
  const newMonth = count - newYear * 12 + 1
  return numberOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (epoch: number): number => ((((epoch + 3) % 7) + 7) % 7) + 1
