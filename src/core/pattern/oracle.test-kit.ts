// For the property tests alone: what agreements may look like, and the slow count that the engine must agree with.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, day, fromEpoch } from '../day.ts'
import { type BaseLine, instalments, type Overlay, type Pattern, type Season } from './index.ts'

// Two years round the end of 2027, with the leap day of 2028 inside; month ends more often than chance would have them.
const START = 20_700
export const aDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: START, max: START + 500 }).map(fromEpoch) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['2027-01-31', '2027-12-31', '2028-01-29', '2028-01-30', '2028-01-31', '2028-02-29', '2026-11-30'].map(day),
    ),
  },
)
const aSpan = fc
  .tuple(aDay, fc.option(fc.nat(120), { nil: undefined }))
  .map(([from, days]) => ({ from, ...(days === undefined ? {} : { to: addDays(from, days) }) }))
const someMoney = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 0n, max: 100_000n }))
const maybeLine = fc.constantFrom({}, { lineId: 'a' }, { lineId: 'b' })
export const anOverlay: fc.Arbitrary<Overlay> = fc.oneof(
  fc.tuple(aSpan, maybeLine).map(([span, line]) => ({ id: 'p', kind: 'pause' as const, ...span, ...line })),
  fc
    .tuple(aSpan, fc.constantFrom('a', 'b', 'c'), someMoney)
    .map(([span, lineId, amountPence]) => ({ id: 'm', kind: 'amount' as const, lineId, amountPence, ...span })),
  fc
    .tuple(aDay, maybeLine, fc.constantFrom('starts' as const, 'ends' as const))
    .map(([on, line, kind]) => ({ id: 'x', kind, on, ...line })),
)
const aMonth = fc.integer({ min: 1, max: 12 })
const aSeason = fc.option(
  fc.tuple(aMonth, aMonth).map(([fromMonth, toMonth]) => ({ season: { fromMonth, toMonth } })),
  { nil: {} },
)
const aLine = (id: string): fc.Arbitrary<BaseLine> =>
  fc
    .tuple(
      aSpan,
      someMoney,
      fc.constantFrom('once' as const, 'weekly' as const, 'four-weekly' as const, 'monthly' as const),
    )
    .chain(([span, amountPence, every]) => {
      const line = { id, amountPence, every, ...span }
      return every === 'once' ? fc.constant(line) : aSeason.map((season) => ({ ...line, ...season }))
    })
export const aPattern = fc
  .tuple(aLine('a'), aLine('b'), aLine('c'), fc.nat(3), fc.array(anOverlay, { maxLength: 5 }))
  .map(([a, b, c, count, overlays]): Pattern => ({ lines: [c, a, b].slice(0, count), overlays }))
export const aWindow = fc.tuple(aDay, fc.nat(600)).map(([from, days]) => ({ from, to: addDays(from, days) }))
export const always = { from: fromEpoch(START - 200), to: fromEpoch(START + 1200) }
export const derive = ({ lines, overlays }: Pattern, window = always) => instalments(lines, overlays, window)
export const sum = (all: readonly { amountPence: bigint }[]) =>
  all.reduce((total, { amountPence }) => total + amountPence, 0n)
export const paused = ({ overlays }: Pattern, line: BaseLine, on: Day) =>
  overlays.some((o) => o.kind === 'pause' && (o.lineId ?? line.id) === line.id && o.from <= on && on <= (o.to ?? on))

// The oracle: each day by itself, with Temporal, the rules as they would be told. Slow, and shares no line with the engine.
type Owed = { lineId: string; periodFrom: string; payOn: string; periodTo: string; amountPence: bigint }
export const STEP = {
  weekly: (n: number) => ({ weeks: n }),
  'four-weekly': (n: number) => ({ weeks: 4 * n }),
  monthly: (n: number) => ({ months: n }),
}

/** The months of a season one after another, from its first to its last, over the turn of the year. */
function monthsOf({ fromMonth, toMonth }: Season): number[] {
  const months = [fromMonth]
  for (let month = fromMonth; month !== toMonth; months.push(month)) month = month === 12 ? 1 : month + 1
  return months
}

export function rateOn(pattern: Pattern, line: BaseLine, on: Day): bigint | 'not covered' | 'paused' {
  const { overlays } = pattern
  if (line.every !== 'once' && line.to !== undefined && on > line.to) return 'not covered'
  for (const overlay of overlays) {
    if (overlay.lineId !== undefined && overlay.lineId !== line.id) continue
    if (overlay.kind === 'starts' && on < overlay.on) return 'not covered'
    if (overlay.kind === 'ends' && on > overlay.on) return 'not covered'
  }
  if (paused(pattern, line, on)) return 'paused'
  if (line.season !== undefined && !monthsOf(line.season).includes(Temporal.PlainDate.from(on).month)) return 0n
  const amounts = overlays
    .filter((o) => o.kind === 'amount')
    .filter((o) => o.lineId === line.id && o.from <= on && on <= (o.to ?? on))
  return amounts.at(-1)?.amountPence ?? line.amountPence
}

export function slowly(pattern: Pattern, line: BaseLine): Owed[] {
  const [from, last] = [Temporal.PlainDate.from(line.from), Temporal.PlainDate.from(always.to)]
  const owed: Owed[] = []
  const text = (date: Temporal.PlainDate) => date.toString() as Day
  if (line.every === 'once') {
    for (let on = from; Temporal.PlainDate.compare(on, last) <= 0; on = on.add({ days: 1 })) {
      const rate = rateOn(pattern, line, text(on))
      if (typeof rate === 'string') continue
      return [{ lineId: line.id, periodFrom: line.from, payOn: text(on), periodTo: text(on), amountPence: rate }]
    }
    return []
  }
  for (let n = 0; ; n += 1) {
    const [start, next] = [from.add(STEP[line.every](n)), from.add(STEP[line.every](n + 1))]
    if (Temporal.PlainDate.compare(start, last) > 0) return owed
    const days = Array.from({ length: start.until(next).days }, (_, index) => text(start.add({ days: index })))
    const rates = days.map((on) => [on, rateOn(pattern, line, on)] as const)
    const covered = rates.filter(([, rate]) => rate !== 'not covered').map(([on]) => on)
    const due = rates.reduce((total, [, rate]) => total + (typeof rate === 'bigint' ? rate : 0n), 0n)
    const amountPence = (2n * due + BigInt(days.length)) / (2n * BigInt(days.length))
    const [payOn, periodTo] = [covered.at(0) ?? '', covered.at(-1) ?? '']
    owed.push({ lineId: line.id, periodFrom: text(start), payOn, periodTo, amountPence })
  }
}
