import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import {
  type Adjustment,
  adjustments,
  agreedRate,
  type BaseLine,
  type Instalment,
  instalments,
  type Overlay,
  weeklyPence,
} from '#core/pattern/index.ts'
import type { PaidPeriod } from '../ledger/ledger.ts'
import type { AgreementLine } from './agreement.ts'

/** Lines and what was laid over them: what instalments are derived from. */
export type Schedule = { readonly lines: readonly AgreementLine[]; readonly overlays: readonly Overlay[] }

// Longer than the longest period (a month) and than any pause that moves a single payment by less than a year.
const AHEAD_DAYS = 400

/** A line of the agreement as the pattern engine takes it: it goes on until an ending, a step-down or a change that was started ends it. */
export const baseOf = ({ lineId: id, amountPence, every, from, season, paPart }: AgreementLine): BaseLine => ({
  id,
  amountPence,
  every,
  from,
  season,
  owed: paPart !== undefined,
})

/** What a line of it pays each time on a day, pence, with what was laid over it; pauses, top-ups and more in a bad time left aside. Before it, what it begins with. */
export const rateNow = (line: AgreementLine, overlays: readonly Overlay[], on: Day): Pence =>
  (line.every === 'once' ? undefined : agreedRate(baseOf(line), overlays.filter(isNoMore), on)) ?? line.amountPence

const isNoMore = ({ kind }: Overlay): boolean => kind !== 'unwell'

/** What all lines of it come to in a week on a day, pence. */
export const weeklyNow = ({ lines, overlays }: Schedule, on: Day): Pence =>
  lines
    .map((line) => weeklyPence({ every: line.every, amountPence: rateNow(line, overlays, on) }))
    .reduce((sum, pence) => sum + pence, 0n)

/** Everything due up to a day (inclusive), paid or not. */
export function dueUpTo({ lines, overlays }: Schedule, to: Day): Instalment[] {
  const [first] = lines
  if (first === undefined) return []
  const from = lines.map((line) => line.from).reduce(minDay, first.from)
  return from > to ? [] : instalments(lines.map(baseOf), overlays, { from, to })
}

/** Names an instalment: a line's period, whatever its amount. */
export const keyOf = ({ lineId, periodFrom }: { lineId: string; periodFrom: Day }): string => `${lineId} ${periodFrom}`

/** What is next, and what changes since make of periods already paid: everything is derived once, for both. */
export function outlookOf(
  schedule: Schedule,
  paid: readonly PaidPeriod[],
  today: Day,
): { next: Instalment | undefined; adjustments: Adjustment[] } {
  const own = ofItsLines(schedule, paid)
  const known = [...schedule.lines.map(({ from }) => from), ...own.map(({ payOn }) => payOn)]
  const due = dueUpTo(schedule, addDays(known.reduce(maxDay, today), AHEAD_DAYS))
  const done = new Set(own.map(keyOf))
  return { next: due.find((instalment) => !done.has(keyOf(instalment))), adjustments: adjustments(due, own) }
}

/** Of what was paid, what was paid for the lines of one agreement. */
const ofItsLines = ({ lines }: Pick<Schedule, 'lines'>, paid: readonly PaidPeriod[]): readonly PaidPeriod[] =>
  paid.filter((one) => lines.some(({ lineId }) => lineId === one.lineId))

/** What changes since make of periods that were paid, of one agreement: of what was paid only its own lines count. */
export function adjustmentsIn(schedule: Schedule, paid: readonly PaidPeriod[]): Adjustment[] {
  const own = ofItsLines(schedule, paid)
  const [first] = own
  if (first === undefined) return []
  return adjustments(dueUpTo(schedule, addDays(own.map(({ payOn }) => payOn).reduce(maxDay), AHEAD_DAYS)), own)
}

/** The first instalment that was not paid yet. `paid`: the keys of those that were. */
export function nextOf(schedule: Schedule, paid: ReadonlySet<string>, today: Day): Instalment | undefined {
  const latest = schedule.lines.map(({ from }) => from).reduce(maxDay, today)
  const within = (days: number) =>
    dueUpTo(schedule, addDays(latest, days)).find((instalment) => !paid.has(keyOf(instalment)))
  // Nearly always something is due within the longest period; only a pause or a season moves it further away.
  return within(31) ?? within(AHEAD_DAYS)
}

/** A pause that holds something back today or later: of which line, from when to when (both inclusive). */
export type Paused = { readonly what: string; readonly from: Day; readonly to: Day }

/** The pauses among what was laid over the lines that are not over. */
export const pausedIn = ({ lines, overlays }: Schedule, today: Day): Paused[] =>
  overlays.flatMap((one) => {
    if (one.kind !== 'pause' || one.to === undefined || one.to < today) return []
    const what = lines.find(({ lineId }) => lineId === one.lineId)?.what ?? 'every payment'
    return [{ what, from: one.from, to: one.to }]
  })

/** More in a bad time that is on top now or soon: on which line, pence each whole period, from when to when (both inclusive). */
export type OnTop = Pick<AgreementLine, 'what' | 'every'> & Paused & { readonly amountPence: Pence }

/** What was started on top of the lines for a bad time and is not over. */
export const onTopIn = ({ lines, overlays }: Schedule, today: Day): OnTop[] =>
  overlays.flatMap((one) => {
    if (one.kind !== 'unwell' || one.to === undefined || one.to < today) return []
    const line = lines.find(({ lineId }) => lineId === one.lineId)
    return line === undefined
      ? []
      : [{ what: line.what, every: line.every, from: one.from, to: one.to, amountPence: one.amountPence }]
  })

/** The last day that is paid for, where every line that lasts has one: an ending laid over it, or a step-down's last step. A day that only the plan gives is none. */
export function lastPayDayOf({ lines, overlays }: Schedule): Day | undefined {
  const lasts = lines.map(({ lineId, every, from }) => {
    const mine = overlays.filter((one) => (one.lineId ?? lineId) === lineId)
    const ends = mine.flatMap((one) => {
      if (one.kind === 'ends') return [one.on]
      // The last step of a step-down is the day from which there is nothing.
      const nothing = one.kind === 'taper' ? one.steps.at(-1)?.from : undefined
      return nothing === undefined ? [] : [addDays(nothing, -1)]
    })
    const own = every === 'once' ? from : undefined
    return own === undefined && ends.length === 0
      ? undefined
      : [...ends, ...(own === undefined ? [] : [own])].reduce(minDay)
  })
  const known = lasts.filter((last) => last !== undefined)
  return known.length === 0 || known.length < lasts.length ? undefined : known.reduce(maxDay)
}
