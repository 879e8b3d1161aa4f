import { addDays, type Day, minDay, mondayOf, toEpoch } from '../day.ts'
import { divide, type Pence, proRata } from '../money.ts'
import { type Course, courseOf } from './course.ts'
import { addedIn, byText, partsOf, sumOf, worthOfDays } from './instalments.ts'
import type { BaseLine, Pattern, Use, Window } from './pattern.ts'
import { LONGEST_DAYS, periodsOf } from './periods.ts'
import { overMonths } from './season.ts'

/**
 * Something that a week's money is for: the line, and what it is used for instead where that was changed (the line's own name
 * is the caller's). `pence` of this week; what is paused or outside its season is no activity of that week.
 */
export type Activity = { readonly lineId: string; readonly use?: Use | undefined; readonly pence: Pence }

/** A calendar week from Monday (`weekOf`), and what its days are worth before a change and after it, and what for. */
export type WeekPreview = {
  readonly weekOf: Day
  readonly beforePence: Pence
  readonly afterPence: Pence
  /** By line; each adds up to the pence of the week. */
  readonly activities: { readonly before: readonly Activity[]; readonly after: readonly Activity[] }
}

/**
 * A change by week, before it is made: what the days of each week are worth, not what happens to be paid in it, so that a
 * monthly line does not look like three empty weeks and a full one. Only days inside the window count. Weeks are shares of
 * instalments by the same remainder rule, so over whole periods they add up to what is paid, to the penny.
 */
export function preview(before: Pattern, after: Pattern, window: Window): WeekPreview[] {
  const [was, becomes] = [coursesOf(before, window), coursesOf(after, window)]
  return weeksOf(window).map(({ weekOf, from, to }) => {
    const activities = { before: activitiesOf(was, from, to), after: activitiesOf(becomes, from, to) }
    return { weekOf, beforePence: sumOf(activities.before), afterPence: sumOf(activities.after), activities }
  })
}

/** What the days of a window are worth (both days inclusive), whenever it is paid: for forecasts and "left this year". */
export const moneyForDays = (pattern: Pattern, window: Window): Pence =>
  worthOf(coursesOf(pattern, window), toEpoch(window.from), toEpoch(window.to))

/** The same of several windows, in the order of their days: the lines are laid out once for all of them. */
export function moneyForEach(pattern: Pattern, windows: readonly Window[]): Pence[] {
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined) return []
  const courses = coursesOf(pattern, { from: first.from, to: last.to })
  return windows.map(({ from, to }) => worthOf(courses, toEpoch(from), toEpoch(to)))
}

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
  const [was, becomes] = [coursesOf(before, window), coursesOf(after, window)]
  if (endOf(becomes) < endOf(was)) return true
  return weeksOf(window).some(({ from, to }) => exactWorthOf(becomes, from, to) < exactWorthOf(was, from, to))
}

/** Worked out for the days of a window and the whole periods round them. */
const coursesOf = ({ lines, overlays }: Pattern, { from, to }: Window): Course[] =>
  lines.map((line) => overMonths(courseOf(line, overlays), toEpoch(from) - LONGEST_DAYS, toEpoch(to) + LONGEST_DAYS))

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
      const [start, stop] = [Math.max(from, period.from), Math.min(to, period.to)]
      pence += worthOfDays(course.runs, period.from, stop, period.days)
      if (period.from < from) pence -= worthOfDays(course.runs, period.from, from - 1, period.days)
      pence += sumOf(addedIn(course, start, stop))
    }
  }
  return pence
}

type Share = { readonly use: Use | undefined; readonly pence: Pence }

/** What one line's days are worth from `from` to `to`, in pieces that add up; what came before `from` stands below zero. */
function sharesOf(course: Course, from: number, to: number): Share[] {
  const shares: Share[] = []
  for (const period of periodsOf(course, from, to)) {
    const [start, stop] = [Math.max(from, period.from), Math.min(to, period.to)]
    for (const { run, pence } of partsOf(course.runs, period.from, stop, period.days))
      shares.push({ use: run.use, pence })
    const before = period.from < from ? partsOf(course.runs, period.from, from - 1, period.days) : []
    for (const { run, pence } of before) shares.push({ use: run.use, pence: -pence })
    for (const { on, pence } of addedIn(course, start, stop))
      shares.push({ use: course.runs.find((run) => run.from <= on && run.to >= on)?.use, pence })
  }
  return shares
}

/** What is worth something from `from` to `to`, by line, and by what it is used for as its days come. */
function activitiesOf(courses: readonly Course[], from: number, to: number): Activity[] {
  const byLine = [...courses].sort((a, b) => byText(a.line.id, b.line.id))
  return byLine.flatMap((course) => {
    const byUse = new Map<string | undefined, Activity>()
    for (const { use, pence } of sharesOf(course, from, to)) {
      const soFar = byUse.get(use?.overlayId)?.pence ?? 0n
      byUse.set(use?.overlayId, { lineId: course.line.id, use, pence: soFar + pence })
    }
    return [...byUse.values()].filter(({ pence }) => pence > 0n)
  })
}

// The least number that every length of period (1, 7, 28, 29, 30, 31 days) divides: a day's worth in such parts is whole.
const PARTS_OF_A_PENNY = 377_580n

function exactWorthOf(courses: readonly Course[], from: number, to: number): bigint {
  let worth = 0n
  for (const course of courses) {
    for (const period of periodsOf(course, from, to)) {
      const [start, stop] = [Math.max(from, period.from), Math.min(to, period.to)]
      worth += worthOfDays(course.runs, start, stop, 1) * (PARTS_OF_A_PENNY / BigInt(period.days))
      worth += sumOf(addedIn(course, start, stop)) * PARTS_OF_A_PENNY
    }
  }
  return worth
}
