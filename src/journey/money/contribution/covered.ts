import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { instalments } from '#core/pattern/index.ts'
import { baseOf, keyOf, type Schedule } from '../agreement/schedule.ts'

/** Days (both inclusive) for which something is paid, and what they cost in all, pence a week. */
export type Covered = { readonly from: Day; readonly to: Day; readonly weeklyPence: Pence }

// Longer than the longest period: what begins it may have been paused since, and what is due moved to a later day of it.
const MOVED_BY_AT_MOST = 31

/** An instalment of a line, by its period and the day on which it is due. */
export type Taken = { readonly lineId: string; readonly periodFrom: Day; readonly payOn: Day }

/**
 * The days that these instalments cover, as what was agreed stands now: in order, none twice, neighbours that cost the same as one.
 * Days that are paused, out of season or after an ending are none of them, and what is paid once covers no time. A day costs what is
 * due for it, seven times, rounded down, also where some of that waits still: the person never pays more than that.
 */
export function coveredBy(schedules: readonly Schedule[], taken: readonly Taken[]): readonly Covered[] {
  const [first, ...others] = taken
  if (first === undefined) return []
  const keys = new Set(taken.map(keyOf))
  const all = others.map(({ payOn }) => payOn)
  const window = {
    from: addDays(all.reduce(minDay, first.payOn), -MOVED_BY_AT_MOST),
    to: addDays(all.reduce(maxDay, first.payOn), MOVED_BY_AT_MOST),
  }
  const spans = schedules.flatMap(({ lines, overlays }) => {
    const lasting = lines.filter(({ every }) => every !== 'once').map(baseOf)
    return instalments(lasting, overlays, window).flatMap((one) => {
      const isTaken = keys.has(keyOf(one))
      const days = one.working.filter(({ cause, amountPence }) => cause !== 'one-off' && amountPence > 0n)
      return days.map(({ from, to, ratePence, ofDays }) => ({
        ...{ from, to, isTaken, weeklyPence: (ratePence * 7n) / BigInt(ofDays) },
      }))
    })
  })
  return inOrder(spans)
}

type Step = { readonly weeklyPence: Pence; readonly taken: number }

/** Spans that may overlap, as spans that do not: what covers a day counts together, where any of it is taken. */
function inOrder(spans: readonly (Covered & { readonly isTaken: boolean })[]): readonly Covered[] {
  const steps = new Map<Day, Step>()
  const step = (on: Day, weeklyPence: Pence, taken: number) => {
    const before = steps.get(on)
    steps.set(on, { weeklyPence: (before?.weeklyPence ?? 0n) + weeklyPence, taken: (before?.taken ?? 0) + taken })
  }
  for (const { from, to, weeklyPence, isTaken } of spans) {
    step(from, weeklyPence, isTaken ? 1 : 0)
    step(addDays(to, 1), -weeklyPence, isTaken ? -1 : 0)
  }
  const days = [...steps].filter(([, { weeklyPence, taken }]) => weeklyPence !== 0n || taken !== 0)
  days.sort(([a], [b]) => (a < b ? -1 : 1))
  let [weeklyPence, taken] = [0n, 0]
  return days.flatMap(([from, more], index) => {
    weeklyPence += more.weeklyPence
    taken += more.taken
    const next = days[index + 1]?.[0]
    return next === undefined || taken === 0 ? [] : [{ from, to: addDays(next, -1), weeklyPence }]
  })
}

/** The stretches of days within a window (both inclusive) for which anything is paid, whatever it comes to. */
export function stretchesIn(covered: readonly Covered[], window: { from: Day; to: Day }): { from: Day; to: Day }[] {
  const stretches: { from: Day; to: Day }[] = []
  for (const span of covered) {
    const [from, to] = [maxDay(span.from, window.from), minDay(span.to, window.to)]
    if (from > to) continue
    const before = stretches.at(-1)
    if (before !== undefined && addDays(before.to, 1) === from) before.to = to
    else stretches.push({ from, to })
  }
  return stretches
}
