import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import {
  type Adjustment,
  adjustments,
  type BaseLine,
  type Instalment,
  instalments,
  type Overlay,
} from '#core/pattern/index.ts'
import type { PaidPeriod } from '../ledger/ledger.ts'
import type { AgreementLine } from './agreement.ts'

/** Lines and what was laid over them: what instalments are derived from. */
export type Schedule = { readonly lines: readonly AgreementLine[]; readonly overlays: readonly Overlay[] }

// Longer than the longest period (a month) and than any pause that moves a single payment by less than a year.
const AHEAD_DAYS = 400

const baseOf = ({ lineId: id, amountPence, every, from, to, season }: AgreementLine): BaseLine => ({
  id,
  amountPence,
  every,
  from,
  to,
  season,
})

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
  const known = [...schedule.lines.map(({ from }) => from), ...paid.map(({ payOn }) => payOn)]
  const due = dueUpTo(schedule, addDays(known.reduce(maxDay, today), AHEAD_DAYS))
  const done = new Set(paid.map(keyOf))
  return { next: due.find((instalment) => !done.has(keyOf(instalment))), adjustments: adjustments(due, paid) }
}

/** The first instalment that was not paid yet. `paid`: the keys of those that were. */
export const nextOf = (schedule: Schedule, paid: ReadonlySet<string>, today: Day): Instalment | undefined =>
  dueUpTo(schedule, addDays(schedule.lines.map(({ from }) => from).reduce(maxDay, today), AHEAD_DAYS)).find(
    (instalment) => !paid.has(keyOf(instalment)),
  )

/** The last day that is paid for, where every line that lasts has one: its own last day, or an ending laid over it. */
export function lastPayDayOf({ lines, overlays }: Schedule): Day | undefined {
  const lasts = lines.map(({ lineId, every, from, to }) => {
    const ends = overlays.flatMap((one) => (one.kind === 'ends' && (one.lineId ?? lineId) === lineId ? [one.on] : []))
    const own = every === 'once' ? from : to
    return own === undefined && ends.length === 0
      ? undefined
      : [...ends, ...(own === undefined ? [] : [own])].reduce(minDay)
  })
  const known = lasts.filter((last) => last !== undefined)
  return known.length === 0 || known.length < lasts.length ? undefined : known.reduce(maxDay)
}
