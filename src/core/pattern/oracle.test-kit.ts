// For the property tests alone: what agreements may look like, and the slow count that the engine must agree with.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, day, fromEpoch } from '../day.ts'
import { type BaseLine, instalments, type Overlay, type Pattern, type Season, type TaperStep } from './index.ts'

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
const aMonth = fc.integer({ min: 1, max: 12 })
const someSeason = fc.tuple(aMonth, aMonth).map(([fromMonth, toMonth]) => ({ fromMonth, toMonth }))
const anyLine = fc.constantFrom('a', 'b', 'c')
const laid = fc.tuple(aSpan, anyLine, someMoney)
/** Steps down from `first`, by parts of what is left, to nothing. */
const someSteps = fc
  .tuple(aDay, someMoney, fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(4)), { maxLength: 3 }))
  .map(([from, first, later]): TaperStep[] => {
    const steps = [{ from, amountPence: first }]
    for (const [days, fifths] of later) {
      const { from: before, amountPence } = steps.at(-1) ?? { from, amountPence: first }
      steps.push({ from: addDays(before, days), amountPence: (amountPence * BigInt(fifths)) / 5n })
    }
    return [...steps, { from: addDays(steps.at(-1)?.from ?? from, 30), amountPence: 0n }]
  })
export const anOverlay: fc.Arbitrary<Overlay> = fc.oneof(
  fc.tuple(aSpan, maybeLine).map(([span, line]) => ({ id: 'p', kind: 'pause' as const, ...span, ...line })),
  laid.map(([span, lineId, amountPence]) => ({ id: 'm', kind: 'amount' as const, lineId, amountPence, ...span })),
  laid.map(([span, lineId, amountPence]) => ({ id: 'u', kind: 'unwell' as const, lineId, amountPence, ...span })),
  fc.tuple(laid, someSeason).map(([[span, lineId, amountPence], season]) => ({
    ...{ id: 't', kind: 'top-up' as const, lineId, season, amountPence },
    ...span,
  })),
  fc
    .tuple(aDay, anyLine, fc.integer({ min: 1, max: 5000 }))
    .map(([from, lineId, basisPoints]) => ({ id: 'r', kind: 'uplift' as const, lineId, from, basisPoints })),
  fc.tuple(someSteps, anyLine).map(([steps, lineId]) => ({
    ...{ id: 'd', kind: 'taper' as const, lineId, from: steps[0]?.from ?? always.from, agreedPence: 0n, steps },
  })),
  fc
    .tuple(aSpan, anyLine, fc.constantFrom('art', 'cycling'))
    .map(([span, lineId, what]) => ({ id: what, kind: 'use' as const, lineId, what, outcomeId: 'o', ...span })),
  laid.map(([{ from: on }, lineId, amountPence]) => ({ id: 'o', kind: 'one-off' as const, lineId, on, amountPence })),
  fc
    .tuple(aDay, maybeLine, fc.constantFrom('starts' as const, 'ends' as const))
    .map(([on, line, kind]) => ({ id: 'x', kind, on, ...line })),
)
const aSeason = fc.option(
  someSeason.map((season) => ({ season })),
  { nil: {} },
)
const aLine = (id: string): fc.Arbitrary<BaseLine> =>
  fc
    .tuple(
      aSpan,
      someMoney,
      fc.constantFrom('once' as const, 'weekly' as const, 'four-weekly' as const, 'monthly' as const),
      fc.boolean(),
    )
    .chain(([span, amountPence, every, owed]) => {
      const line = { id, amountPence, every, owed, ...span }
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
  line.owed !== true &&
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
  return tapered(overlays, line, on) + addedOn(overlays, line, on)
}

type Kind<K extends Overlay['kind']> = Extract<Overlay, { kind: K }>
const ofKind = <K extends Overlay['kind']>(overlays: readonly Overlay[], kind: K, line: BaseLine): Kind<K>[] =>
  overlays.filter((o): o is Kind<K> => o.kind === kind && o.lineId === line.id)
const stands = (o: { from: Day; to?: Day | undefined }, on: Day) => o.from <= on && on <= (o.to ?? on)

function tapered(overlays: readonly Overlay[], line: BaseLine, on: Day): bigint {
  const begun = ofKind(overlays, 'taper', line).filter(({ steps: [first] }) => first !== undefined && first.from <= on)
  const step = begun.at(-1)?.steps.filter(({ from }) => from <= on)
  return step?.at(-1)?.amountPence ?? raised(overlays, line, on)
}

function raised(overlays: readonly Overlay[], line: BaseLine, on: Day): bigint {
  const amount = ofKind(overlays, 'amount', line).findLast((o) => stands(o, on))
  let rate = amount?.amountPence ?? line.amountPence
  for (const uplift of ofKind(overlays, 'uplift', line).filter(({ from }) => from <= on)) {
    const isLater = amount !== undefined && overlays.indexOf(amount) > overlays.indexOf(uplift)
    if (isLater && amount.from >= uplift.from) continue
    const exact = rate * BigInt(10_000 + uplift.basisPoints)
    rate = exact / 10_000n + (exact % 10_000n >= 5000n ? 1n : 0n)
  }
  return rate
}

const addedOn = (overlays: readonly Overlay[], line: BaseLine, on: Day): bigint =>
  sum(ofKind(overlays, 'unwell', line).filter((o) => stands(o, on))) +
  sum(
    ofKind(overlays, 'top-up', line).filter(
      (o) => stands(o, on) && monthsOf(o.season).includes(Temporal.PlainDate.from(on).month),
    ),
  )

/** What is added once, and when: the first day that is covered and not paused; what has none is left out. */
export function onceMore(pattern: Pattern, line: BaseLine): { on: Day; amountPence: bigint }[] {
  return ofKind(pattern.overlays, 'one-off', line).flatMap(({ on, amountPence }) => {
    const day = DAYS.find((each) => each >= on && each >= line.from && typeof rateOn(pattern, line, each) === 'bigint')
    return day === undefined ? [] : [{ on: day, amountPence }]
  })
}

export function slowly(pattern: Pattern, line: BaseLine): Owed[] {
  const extra = onceMore(pattern, line)
  if (line.every === 'once') {
    const payOn = DAYS.find((on) => on >= line.from && typeof rateOn(pattern, line, on) === 'bigint')
    const rate = payOn === undefined ? 'not covered' : rateOn(pattern, line, payOn)
    if (payOn === undefined || typeof rate === 'string') return []
    return [{ lineId: line.id, periodFrom: line.from, payOn, periodTo: payOn, amountPence: rate + sum(extra) }]
  }
  const [from, owed]: [Temporal.PlainDate, Owed[]] = [Temporal.PlainDate.from(line.from), []]
  for (let n = 0; ; n += 1) {
    const [start, next] = [from.add(STEP[line.every](n)).toString(), from.add(STEP[line.every](n + 1)).toString()]
    if (start > always.to) return owed
    const days = DAYS.filter((on) => on >= start && on < next)
    const rates = days.map((on) => [on, rateOn(pattern, line, on)] as const)
    const covered = rates.filter(([, rate]) => rate !== 'not covered').map(([on]) => on)
    const due = rates.reduce((total, [, rate]) => total + (typeof rate === 'bigint' ? rate : 0n), 0n)
    const worth = (2n * due + BigInt(days.length)) / (2n * BigInt(days.length))
    const amountPence = worth + sum(extra.filter(({ on }) => on >= start && on < next))
    const [payOn, periodTo] = [covered.at(0) ?? '', covered.at(-1) ?? '']
    owed.push({ lineId: line.id, periodFrom: start, payOn, periodTo, amountPence })
  }
}

// Every day that anything is asked about, and the month after, by a calendar that is not ours.
const DAYS: readonly Day[] = Array.from(
  { length: 1440 },
  (_, index) => Temporal.PlainDate.from(always.from).add({ days: index }).toString() as Day,
)
