import { type Day, fromEpoch, toEpoch } from '../day.ts'
import { divide, type Pence } from '../money.ts'
import { type Course, courseOf, type Run } from './course.ts'
import type { BaseLine, Instalment, Overlay, Season, Window, Working } from './pattern.ts'
import { type Period, periodsOf } from './periods.ts'
import { inSeasons } from './season.ts'

/** Days of one run inside one period, and what they come to. */
export type Part = { readonly run: Run; readonly from: number; readonly to: number; readonly pence: Pence }

/**
 * What falls due in a window (by `payOn`, both days inclusive), by day due and then by line. Derived anew each time, so the
 * same rows always give the same answer, and a window is always the same piece of any larger one.
 *
 * Remainder rule: a period is worth rate × days ÷ its whole length, summed over its runs and rounded once, half a penny up.
 * Each run's share is the rounded sum so far less the rounded sum before it, so the shares always add up to the penny.
 * Periods that come to nothing are left out.
 */
export function instalments(lines: readonly BaseLine[], overlays: readonly Overlay[], window: Window): Instalment[] {
  const [from, to] = [toEpoch(window.from), toEpoch(window.to)]
  const say = calendar()
  // Gathered by day, line by line in order: sorting a hundred thousand of them by text took longer than deriving them.
  const byDay = new Map<number, Instalment[]>()
  for (const line of [...lines].sort((a, b) => byText(a.id, b.id))) {
    const course = courseOf(line, overlays)
    for (const period of periodsOf(course, from, to)) {
      // Due on the first day covered, which is the first of the period but for a late start or a delayed single payment.
      if (period.from < from || period.from > to) continue
      const instalment = instalmentOf(course, period, say)
      if (instalment.amountPence === 0n) continue
      const due = byDay.get(period.from)
      if (due === undefined) byDay.set(period.from, [instalment])
      else due.push(instalment)
    }
  }
  return [...byDay].sort(([a], [b]) => a - b).flatMap(([, due]) => due)
}

/** Sorts ids and days alike, smallest first, the same on every machine (never by locale). */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Say = (epoch: number) => Day

/** `fromEpoch` that remembers: many lines share few days, and a day's text is dearer than its instalment. */
function calendar(): Say {
  const days = new Map<number, Day>()
  return (epoch) => {
    const said = days.get(epoch)
    if (said !== undefined) return said
    const text = fromEpoch(epoch)
    days.set(epoch, text)
    return text
  }
}

/** What the runs come to over some days of a period of `days` days, by the remainder rule. */
export function partsOf(
  all: readonly Run[],
  season: Season | undefined,
  from: number,
  to: number,
  days: number,
): Part[] {
  const parts: Part[] = []
  if (from > to) return parts
  const runs = season === undefined ? all : inSeasons(all, season, from, to)
  let [owed, rounded] = [0n, 0n]
  for (const run of runs) {
    if (run.to < from) continue
    if (run.from > to) break
    // A whole period at one rate is that rate, as the sum below would say too, only slower; most periods are.
    if (run.from <= from && run.to >= to && to - from + 1 === days) return [{ run, from, to, pence: run.ratePence }]
    const part = { run, from: Math.max(run.from, from), to: Math.min(run.to, to) }
    owed += run.ratePence * BigInt(part.to - part.from + 1)
    const soFar = divide(owed, BigInt(days))
    parts.push({ ...part, pence: soFar - rounded })
    rounded = soFar
  }
  return parts
}

/** What parts come to together. */
export const sumOf = (parts: readonly Part[]): Pence => parts.reduce((sum, part) => sum + part.pence, 0n)

function instalmentOf({ line, runs, agreed }: Course, { key, from, to, days }: Period, say: Say): Instalment {
  const parts = partsOf(runs, line.season, from, to, days)
  const amountPence = sumOf(parts)
  return {
    lineId: line.id,
    every: line.every,
    periodFrom: say(key),
    periodTo: say(to),
    payOn: say(from),
    amountPence,
    fullPence: line.every === 'once' ? amountPence : sumOf(partsOf(agreed, line.season, key, key + days - 1, days)),
    working: parts.map((part) => workingOf(part, days, say)),
  }
}

function workingOf({ run, from, to, pence }: Part, ofDays: number, say: Say): Working {
  const { ratePence, cause } = run
  return { from: say(from), to: say(to), days: to - from + 1, ofDays, ratePence, amountPence: pence, cause }
}
