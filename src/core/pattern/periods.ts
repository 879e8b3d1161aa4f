import { fieldsOf, plusMonths } from '../epoch.ts'
import type { Course } from './course.ts'

/**
 * One period of a line, in epoch days. `key` is its first day as agreed, `from` to `to` the days of it that are covered
 * (both inclusive), `days` its whole length, which is what a part is a part of.
 */
export type Period = { readonly key: number; readonly from: number; readonly to: number; readonly days: number }

/** No period has more days than this. */
export const LONGEST_DAYS = 31

/** The periods of a line with a covered day from `from` to `to` (epoch days, both inclusive), in order. */
export function periodsOf(course: Course, from: number, to: number): Period[] {
  if (course.line.every === 'once') return once(course).filter((period) => period.from >= from && period.from <= to)
  const [begin, stop] = [Math.max(from, course.first), Math.min(to, course.last)]
  const periods: Period[] = []
  if (begin > stop) return periods
  let index = indexAt(course, begin)
  let key = startOf(course, index)
  while (key <= stop) {
    index += 1
    const next = startOf(course, index)
    periods.push({ key, from: Math.max(key, course.first), to: Math.min(next - 1, course.last), days: next - key })
    key = next
  }
  return periods
}

/**
 * What is paid once is paid on its day; in a pause, on the first day after it (the person still needs the thing). Never
 * in a pause without an end, and never past an ending.
 */
function once({ anchor, onceOn }: Course): Period[] {
  return onceOn === undefined ? [] : [{ key: anchor, from: onceOn, to: onceOn, days: 1 }]
}

const DAYS = { once: 1, weekly: 7, 'four-weekly': 28 } as const

/** First day of the period with this number, counted from 0. Months count from the start date, so the 31st never drifts. */
function startOf({ line, anchor }: Course, index: number): number {
  return line.every === 'monthly' ? plusMonths(anchor, index) : anchor + index * DAYS[line.every]
}

/** The number of the period that holds this epoch day. */
function indexAt(course: Course, epoch: number): number {
  const { line, anchor } = course
  if (line.every !== 'monthly') return Math.floor((epoch - anchor) / DAYS[line.every])
  const [there, here] = [fieldsOf(epoch), fieldsOf(anchor)]
  const months = (there.year - here.year) * 12 + there.month - here.month
  return startOf(course, months) <= epoch ? months : months - 1
}
