import { addDays, type Day, minDay, mondayOf, toEpoch } from '../day.ts'
import { divide, type Pence, proRata } from '../money.ts'
import { type Course, courseOf } from './course.ts'
import { partsOf, sumOf } from './instalments.ts'
import type { BaseLine, Pattern, Window } from './pattern.ts'
import { periodsOf } from './periods.ts'

/** A calendar week from Monday (`weekOf`), and what its days are worth before a change and after it. */
export type WeekPreview = { readonly weekOf: Day; readonly beforePence: Pence; readonly afterPence: Pence }

/**
 * A change by week, before it is made: what the days of each week are worth, not what happens to be paid in it, so that a
 * monthly line does not look like three empty weeks and a full one. Only days inside the window count. Weeks are shares of
 * instalments by the same remainder rule, so over whole periods they add up to what is paid, to the penny.
 */
export function preview(before: Pattern, after: Pattern, window: Window): WeekPreview[] {
  const [was, becomes] = [coursesOf(before), coursesOf(after)]
  return weeksOf(window).map(({ weekOf, from, to }) => ({
    weekOf,
    beforePence: worthOf(was, from, to),
    afterPence: worthOf(becomes, from, to),
  }))
}

/** What the days of a window are worth (both days inclusive), whenever it is paid: for forecasts and "left this year". */
export const moneyForDays = ({ lines, overlays }: Pattern, window: Window): Pence =>
  worthOf(coursesOf({ lines, overlays }), toEpoch(window.from), toEpoch(window.to))

/**
 * What a line comes to in a week, for a summary; in its season, where it has one. Four-weekly is a quarter, monthly 12 ÷ 52, each rounded half a penny up;
 * what is paid once is nothing a week.
 */
export function weeklyPence({ every, amountPence }: Pick<BaseLine, 'every' | 'amountPence'>): Pence {
  if (every === 'once') return 0n
  if (every === 'weekly') return amountPence
  return every === 'four-weekly' ? divide(amountPence, 4n) : proRata(amountPence, 12n, 52n)
}

/**
 * Whether a change of the money is for the worse (design.md): in any week of the window less money, over all lines
 * together, or an earlier last day. It then waits for agreement. Compared exactly, not in rounded pence, so that no
 * rounding ever looks like a loss. (A new condition, less control, a changed purpose: the plan's own rules.)
 */
export function changeForTheWorse(before: Pattern, after: Pattern, window: Window): boolean {
  const [was, becomes] = [coursesOf(before), coursesOf(after)]
  if (endOf(becomes) < endOf(was)) return true
  return weeksOf(window).some(({ from, to }) => exactWorthOf(becomes, from, to) < exactWorthOf(was, from, to))
}

const coursesOf = ({ lines, overlays }: Pattern): Course[] => lines.map((line) => courseOf(line, overlays))

/** The last epoch day that any line covers; what is paid once covers no time. */
function endOf(courses: readonly Course[]): number {
  const lasting = courses.filter(({ line, first, last }) => line.every !== 'once' && first <= last)
  return Math.max(Number.NEGATIVE_INFINITY, ...lasting.map(({ last }) => last))
}

function weeksOf({ from, to }: Window): { weekOf: Day; from: number; to: number }[] {
  const weeks = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const start = Math.max(toEpoch(monday), toEpoch(from))
    weeks.push({ weekOf: monday, from: start, to: toEpoch(minDay(addDays(monday, 6), to)) })
  }
  return weeks
}

/** In pence: the rounded worth of each period up to `to`, less its rounded worth before `from`. */
function worthOf(courses: readonly Course[], from: number, to: number): Pence {
  let pence = 0n
  for (const course of courses) {
    for (const period of periodsOf(course, from, to)) {
      pence += sumOf(partsOf(course.runs, course.line.season, period.from, Math.min(to, period.to), period.days))
      pence -= sumOf(partsOf(course.runs, course.line.season, period.from, from - 1, period.days))
    }
  }
  return pence
}

// The least number that every length of period (1, 7, 28, 29, 30, 31 days) divides: a day's worth in such parts is whole.
const PARTS_OF_A_PENNY = 377_580n

function exactWorthOf(courses: readonly Course[], from: number, to: number): bigint {
  let worth = 0n
  for (const course of courses) {
    for (const period of periodsOf(course, from, to)) {
      const [start, stop] = [Math.max(from, period.from), Math.min(to, period.to)]
      worth +=
        sumOf(partsOf(course.runs, course.line.season, start, stop, 1)) * (PARTS_OF_A_PENNY / BigInt(period.days))
    }
  }
  return worth
}
