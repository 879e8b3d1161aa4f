import { assert } from './assert.ts'
import { daysInMonth, fieldsOf, numberOf, plusMonths, weekdayOf } from './epoch.ts'

declare const brand: unique symbol
/** A civil day in Europe/London as ISO text, 'YYYY-MM-DD', years 0001 to 9999: the order of the text is the order of days. */
export type Day = string & { readonly [brand]: 'Day' }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

// Made once, since a formatter costs far more to make than to use.
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day with this year, month (1–12) and date (1–31), or undefined where the calendar has none. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (![year, month, date].every(Number.isInteger)) return undefined
  if (year < 1 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return undefined
  return write(year, month, date)
}

/** A day from ISO text, or undefined where the text is not one. For what comes from outside. */
export function parseDay(text: string): Day | undefined {
  const found = ISO.exec(text)
  return found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** A day from ISO text that we wrote ourselves; anything else is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  assert(parsed !== undefined, 'not a day')
  return parsed
}

/** Whole days since 1 January 1970, which is 0; below zero before it. */
export const toEpoch = (of: Day): number =>
  numberOf(Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8, 10)))

/** The day that lies so many whole days after 1 January 1970. */
export function fromEpoch(epoch: number): Day {
  assert(Number.isInteger(epoch), 'not a whole number of days')
  const { year, month, date } = fieldsOf(epoch)
  assert(year >= 1 && year <= 9999, 'a day outside the years 1 to 9999')
  return write(year, month, date)
}

function write(year: number, month: number, date: number): Day {
  const text = `${year < 1000 ? `${year}`.padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
  return text as Day
}

/** So many days later; earlier where below zero. */
export const addDays = (from: Day, days: number): Day => fromEpoch(toEpoch(from) + days)

/**
 * So many months later, clamped to the end of the month: 31 January + 1 = 28 February. Always count from the start date
 * (start + n), never step by step, or the 31st drifts to the 28th for ever (notes/data.md §7).
 */
export const addMonths = (from: Day, months: number): Day => fromEpoch(plusMonths(toEpoch(from), months))

/** Days from one day to another: 0 on the same day, 1 from a day to the next, below zero where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpoch(to) - toEpoch(from)

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekday = (of: Day): number => weekdayOf(toEpoch(of))

/** The Monday of this day's week: the day itself where it is one. */
export const mondayOf = (of: Day): Day => addDays(of, 1 - weekday(of))

/** Whether `a` lies strictly before `b`. */
export const isBefore = (a: Day, b: Day): boolean => a < b

/** For sorting, earliest first. */
export const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** The earlier of two days. */
export const minDay = (a: Day, b: Day): Day => (a < b ? a : b)

/** The later of two days. */
export const maxDay = (a: Day, b: Day): Day => (a > b ? a : b)

/** '27 November 2026'. */
export function sayDate(of: Day): string {
  const { year, month, date } = fieldsOf(toEpoch(of))
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** 'November' for 11; the months are 1 to 12. */
export function sayMonth(month: number): string {
  const name = MONTHS[month - 1]
  assert(name !== undefined, 'not a month')
  return name
}

/** 'Friday 27 November 2026'. */
export const sayDay = (of: Day): string => `${NAMES[weekday(of) - 1]} ${sayDate(of)}`

/**
 * The civil day of a moment in Europe/London: half past midnight in July is still yesterday in UTC, and belongs to today.
 */
export function dayInLondon(moment: Date): Day {
  const parts = Object.fromEntries(LONDON.formatToParts(moment).map(({ type, value }) => [type, value]))
  const found = parseDay(`${parts.year}-${parts.month}-${parts.day}`)
  assert(found !== undefined, 'a moment outside the calendar')
  return found
}

/** Whether a day is Monday to Friday and no bank holiday. `holidays` is the council's own table, never a rule in code. */
export function isWorkingDay(of: Day, holidays: ReadonlySet<Day>): boolean {
  return weekday(of) <= 5 && !holidays.has(of)
}

/**
 * Working days from one day to another, counted as promises are: the day itself is not counted, the last is. Friday to
 * Monday is 1. Where `to` is earlier it is below zero, and undoes `addWorkingDays`.
 */
export function workingDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  const [start, end] = [toEpoch(from), toEpoch(to)]
  const step = start < end ? 1 : -1
  let count = 0
  for (let epoch = start; epoch !== end; epoch += step) {
    if (isWorkingDay(fromEpoch(epoch + step), holidays)) count += step
  }
  return count
}

/** The working day that lies so many working days after a day (before it, where below zero). 0 gives the day itself. */
export function addWorkingDays(from: Day, days: number, holidays: ReadonlySet<Day>): Day {
  const step = days < 0 ? -1 : 1
  let epoch = toEpoch(from)
  for (let left = Math.abs(days); left > 0; ) {
    epoch += step
    if (isWorkingDay(fromEpoch(epoch), holidays)) left -= 1
  }
  return fromEpoch(epoch)
}
