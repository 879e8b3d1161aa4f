import { type Day, fromEpoch, toEpoch } from '../day.ts'
import { divide, type Pence } from '../money.ts'
import { type Addition, type Course, courseOf, type Run } from './course.ts'
import type { BaseLine, Instalment, Overlay, Window, Working } from './pattern.ts'
import { LONGEST_DAYS, type Period, periodsOf } from './periods.ts'
import { overMonths } from './season.ts'

/** Days of one run inside one period, and what they come to. */
export type Part = { readonly run: Run; readonly from: number; readonly to: number; readonly pence: Pence }

/**
 * What falls due in a window (by `payOn`, both days inclusive), by day due and then by line. Derived anew each time, so the
 * same rows always give the same answer, and a window is always the same piece of any larger one.
 *
 * Remainder rule: a period is worth rate × days ÷ its whole length, summed over its runs and rounded once, half a penny up.
 * Each run's share is the rounded sum so far less the rounded sum before it, so the shares always add up to the penny. What
 * is added once comes on top, whole.
 * Periods that come to nothing are left out.
 */
export function instalments(lines: readonly BaseLine[], overlays: readonly Overlay[], window: Window): Instalment[] {
  const [from, to] = [toEpoch(window.from), toEpoch(window.to)]
  // Gathered by day, line by line in order: sorting a hundred thousand of them by text took longer than deriving them.
  const byDay: Instalment[][] = []
  for (const line of [...lines].sort((a, b) => byText(a.id, b.id))) {
    // A period that falls due in the window may have begun a month before it, and end a month after it.
    const course = overMonths(courseOf(line, overlays), from - LONGEST_DAYS, to + LONGEST_DAYS)
    for (const period of periodsOf(course, from, to)) {
      // Due on the first day covered, which is the first of the period but for a late start or a delayed single payment.
      if (period.from < from || period.from > to) continue
      const instalment = instalmentOf(course, period)
      if (instalment.amountPence === 0n) continue
      const due = byDay[period.from - from]
      if (due === undefined) byDay[period.from - from] = [instalment]
      else due.push(instalment)
    }
  }
  return byDay.flat()
}

/** Sorts ids and days alike, smallest first, the same on every machine (never by locale). */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Two centuries of days: more is asked for by nobody, and would only be kept for nothing.
const REMEMBERED = 80_000
const said = new Map<number, Day>()

/** `fromEpoch` that remembers: many instalments share few days, and a day's text is dearer than its instalment. */
function say(epoch: number): Day {
  const known = said.get(epoch)
  if (known !== undefined) return known
  const text = fromEpoch(epoch)
  if (said.size >= REMEMBERED) said.clear()
  said.set(epoch, text)
  return text
}

/** What runs come to over some days of a period of `days` days, run by run, by the remainder rule. */
export function partsOf(runs: readonly Run[], from: number, to: number, days: number): Part[] {
  const parts: Part[] = []
  let [owed, rounded] = [0n, 0n]
  for (const run of runs) {
    if (run.to < from) continue
    if (run.from > to) break
    // A whole period at one rate is that rate, as the sum below would say too, only slower; most periods are.
    if (isWhole(run, from, to, days)) return [{ run, from, to, pence: run.ratePence }]
    const part = { run, from: Math.max(run.from, from), to: Math.min(run.to, to) }
    owed += run.ratePence * BigInt(part.to - part.from + 1)
    const soFar = divide(owed, BigInt(days))
    parts.push({ ...part, pence: soFar - rounded })
    rounded = soFar
  }
  return parts
}

/** What `partsOf` comes to, without the parts: they add up to the sum rounded once. */
export function worthOfDays(runs: readonly Run[], from: number, to: number, days: number): Pence {
  let owed = 0n
  for (const run of runs) {
    if (run.to < from) continue
    if (run.from > to) break
    if (isWhole(run, from, to, days)) return run.ratePence
    owed += run.ratePence * BigInt(Math.min(run.to, to) - Math.max(run.from, from) + 1)
  }
  return divide(owed, BigInt(days))
}

const isWhole = (run: Run, from: number, to: number, days: number): boolean =>
  run.from <= from && run.to >= to && to - from + 1 === days

/** What parts, or additions, come to together. */
export const sumOf = (parts: readonly { readonly pence: Pence }[]): Pence =>
  parts.reduce((sum, part) => sum + part.pence, 0n)

/** What is added once on the days from `from` to `to`. */
export const addedIn = ({ additions }: Course, from: number, to: number): readonly Addition[] =>
  additions.length === 0 ? additions : additions.filter(({ on }) => on >= from && on <= to)

function instalmentOf({ line, runs, agreed, additions }: Course, { key, from, to, days }: Period): Instalment {
  const working: Working[] = []
  let [amountPence, addedPence] = [0n, 0n]
  for (const part of partsOf(runs, from, to, days)) {
    amountPence += part.pence
    working.push(workingOf(line, part, days))
  }
  for (const addition of additions) {
    if (addition.on < from || addition.on > to) continue
    addedPence += addition.pence
    working.push(additionOf(line, addition))
  }
  const dayWorth = line.every === 'once' ? amountPence : worthOfDays(agreed, key, key + days - 1, days)
  return {
    lineId: line.id,
    every: line.every,
    periodFrom: say(key),
    periodTo: say(to),
    payOn: say(from),
    amountPence: amountPence + addedPence,
    fullPence: dayWorth + addedPence,
    working,
  }
}

function workingOf({ amountPence: basePence }: BaseLine, part: Part, ofDays: number): Working {
  const { ratePence, cause, steps, use } = part.run
  const days = part.to - part.from + 1
  const [from, to, amountPence] = [say(part.from), say(part.to), part.pence]
  return { from, to, days, ofDays, ratePence, amountPence, cause, basePence, steps, use }
}

const additionOf = ({ amountPence: basePence }: BaseLine, { on, pence }: Addition): Working => ({
  ...{ from: say(on), to: say(on), days: 1, ofDays: 1, ratePence: pence, amountPence: pence },
  ...{ cause: 'one-off', basePence, steps: [] },
})
