import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Aftercare, Free, Rate } from './contribution.ts'
import { contributionFor, dueUpTo, toGiveBack } from './days.ts'
import { costOn } from './figures.ts'
import {
  figuresFor,
  mayEndAftercare,
  mayPayIn,
  mayRecord,
  mayRecordAftercare,
  standingOn,
  type ToRecord,
} from './rules.ts'

const MONDAY = day('2026-11-02')
const on = (days: number): Day => addDays(MONDAY, days)
const rate = (weeklyPence: bigint | undefined, days = 0): Rate & { words: string } => ({
  ...{ weeklyPence, from: on(days) },
  words: '',
})
const free = (from: number, last?: number): Free => ({
  from: on(from),
  ended: last === undefined ? undefined : { on: on(last) },
})
const aftercare = (from: number, last?: number, both = true): Aftercare => ({
  ...{ aftercareId: 'a', from: on(from), byName: 'Priya', on: on(from) },
  bothDecided: both ? { forNhs: 'Dr Rao, NHS' } : undefined,
  ended: last === undefined ? undefined : { on: on(last), agreedWith: 'Dr Rao' },
})
const said = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
/** So much a week is paid for every day of these, more than anybody is asked for. */
const always = [{ from: on(-400), to: on(400), weeklyPence: 1_000_000n }]
const pays = (rates: readonly Rate[], free: readonly Free[] = [], covered = always) => ({ rates, free, covered })
const week = { from: on(0), to: on(6) }

describe('what the person pays for some days', () => {
  test.each<[string, Rate[], Free[], [number, number], bigint]>([
    ['nothing was ever recorded', [], [], [0, 6], 0n],
    ['it is not worked out yet', [rate(undefined)], [], [0, 6], 0n],
    ['a whole week', [rate(2500n)], [], [0, 6], 2500n],
    ['three of seven days', [rate(2500n, 4)], [], [0, 6], 1071n],
    ['four weeks', [rate(2500n)], [], [0, 27], 10000n],
    ['before its first day', [rate(2500n, 7)], [], [0, 6], 0n],
    ['changed on Thursday', [rate(700n), rate(1400n, 3)], [], [0, 6], 1100n],
    ['worked out later, from the first day', [rate(undefined), rate(700n)], [], [0, 6], 700n],
    ['not known any more from Thursday', [rate(700n), rate(undefined, 3)], [], [0, 6], 300n],
    ['nothing to pay', [rate(0n)], [], [0, 6], 0n],
    ['care is free from Thursday', [rate(700n)], [free(3)], [0, 6], 300n],
    ['care was free up to Wednesday', [rate(700n)], [free(-30, 2)], [0, 6], 400n],
    ['care is free all week', [rate(700n)], [free(-30)], [0, 6], 0n],
    ['free twice', [rate(700n)], [free(5), free(-3, 0)], [0, 6], 400n],
  ])('%s', (_, rates, frees, [from, to], pence) =>
    expect(contributionFor(pays(rates, frees), { from: on(from), to: on(to) }).amountPence).toBe(pence),
  )

  test('each part says why, and they add up', () => {
    const { parts } = contributionFor(pays([rate(700n), rate(undefined, 5)], [free(2, 3)]), week)
    expect(parts.map(({ days, because, amountPence }) => [days, because, amountPence])).toEqual([
      [2, 'weekly', 200n],
      [2, 'aftercare', 0n],
      [1, 'weekly', 100n],
      [2, 'not-worked-out', 0n],
    ])
  })

  test('windows that follow one another add up to the whole, and whole weeks are whole', () => {
    const days = fc.integer({ min: -40, max: 120 })
    const rates = fc.array(fc.record({ w: fc.option(fc.bigInt(0n, 20_000n)), d: days }), { maxLength: 4 })
    const frees = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 60 })), { maxLength: 2 })
    fc.assert(
      fc.property(rates, frees, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }), (given, off, lengths) => {
        const all = given.map(({ w, d }) => rate(w ?? undefined, d))
        const none = off.map(([from, length]) => free(from, from + length))
        let from = 0
        const pieces = lengths.map((length) => {
          const window = { from: on(from), to: on(from + length - 1) }
          from += length
          return contributionFor(pays(all, none), window)
        })
        if (from === 0) return
        const whole = contributionFor(pays(all, none), { from: on(0), to: on(from - 1) })
        expect(pieces.reduce((sum, { amountPence }) => sum + amountPence, 0n)).toBe(whole.amountPence)
        for (const { parts } of [whole, ...pieces])
          for (const part of parts) expect(part.because === 'weekly' || part.amountPence === 0n).toBe(true)
      }),
      { numRuns: 500 },
    )
    for (const weeks of [1, 13, 52])
      expect(contributionFor(pays([rate(3333n)]), { from: on(0), to: on(7 * weeks - 1) }).amountPence).toBe(
        3333n * BigInt(weeks),
      )
  })
})

test('nothing is due for days for which nothing is paid, and never more than they cost', () => {
  const covered = [
    { from: on(0), to: on(6), weeklyPence: 6200n },
    { from: on(14), to: on(20), weeklyPence: 500n },
  ]
  const of = (weeks: number) =>
    contributionFor(pays([rate(1000n)], [], covered), { from: on(0), to: on(7 * weeks - 1) })
  expect([1, 2, 3, 4].map((weeks) => of(weeks).amountPence)).toEqual([1000n, 1000n, 1500n, 1500n])
  expect(of(4).parts.map(({ because, amountPence }) => [because, amountPence])).toEqual([
    ['weekly', 1000n],
    ['nothing-is-paid', 0n],
    ['all-that-it-costs', 500n],
    ['nothing-is-paid', 0n],
  ])
  expect(dueUpTo(pays([rate(1000n)], [], covered), on(27))).toEqual({ duePence: 1500n, lastDay: on(20) })
})

test('what was kept back and is not owed any more is given back; too little is not taken afterwards', () => {
  const kept = [0, 7, 14].map((days) => ({ itemId: `${days}`, from: on(days), to: on(days + 6), pence: 700n }))
  expect(toGiveBack(pays([rate(700n)]), kept)).toEqual([])
  expect(toGiveBack(pays([rate(700n), rate(1400n)]), kept)).toEqual([])
  const back = toGiveBack(pays([rate(700n)], [free(10)]), kept)
  expect(back.map(({ itemId, duePence, backPence }) => [itemId, duePence, backPence])).toEqual([
    ['7', 300n, 400n],
    ['14', 0n, 700n],
  ])
})

test.each<[string, Rate[], Free[], string]>([
  ['nothing recorded', [], [], 'not-worked-out'],
  ['not worked out', [rate(700n), rate(undefined)], [], 'not-worked-out'],
  ['its day has not come', [rate(700n, 1)], [], 'not-worked-out'],
  ['so much', [rate(700n, -1)], [], 'weekly'],
  ['free care comes first', [rate(700n, -1)], [free(-9)], 'aftercare'],
  ['free care is over', [rate(700n, -1)], [free(-9, -1)], 'weekly'],
])('what stands today: %s', (_, rates, frees, is) =>
  expect(
    standingOn(
      rates.map((one) => ({ ...one, words: '' })),
      frees,
      MONDAY,
    ).is,
  ).toBe(is),
)

describe('the three figures', () => {
  const cost = { weeklyPence: 6200n, oncePence: 500n }
  const weekly = (weeklyPence: bigint) => ({ is: 'weekly', weeklyPence, from: MONDAY, words: '' }) as const

  test.each<[string, Parameters<typeof figuresFor>[1], bigint | undefined, bigint | undefined]>([
    ['not worked out', { is: 'not-worked-out' }, undefined, undefined],
    ['free', { is: 'aftercare', from: MONDAY }, 0n, 6200n],
    ['so much', weekly(1250n), 1250n, 4950n],
    ['never more than it costs', weekly(9900n), 6200n, 0n],
  ])('%s', (_, standing, personPence, councilPence) =>
    expect(figuresFor(cost, standing)).toEqual({ costPence: 6200n, oncePence: 500n, personPence, councilPence }),
  )

  const line = {
    lineId: 'l',
    spendLineId: 's',
    outcomeId: 'o',
    what: 'x',
    to: undefined,
    endsEvent: undefined,
  } as const
  test('the cost is what is agreed on that day; a pause does not make it cheaper', () => {
    const lines = [
      { ...line, amountPence: 6200n, every: 'weekly', from: on(0) },
      { ...line, lineId: 'm', amountPence: 4000n, every: 'four-weekly', from: on(0) },
      { ...line, lineId: 'n', amountPence: 9900n, every: 'once', from: on(3) },
    ] as never
    expect(costOn({ lines, overlays: [] }, on(10))).toEqual({ weeklyPence: 7200n, oncePence: 9900n })
    expect(costOn({ lines, overlays: [] }, on(-300))).toEqual({ weeklyPence: 7200n, oncePence: 9900n })
    const paused = { id: 'p', kind: 'pause', from: on(0), to: on(60), lineId: undefined } as const
    const less = { id: 'q', kind: 'amount', from: on(9), to: undefined, lineId: 'l', amountPence: 5000n } as const
    const ended = { id: 'e', kind: 'ends', on: on(8), lineId: 'm' } as const
    expect(costOn({ lines, overlays: [paused, less, ended] }, on(10)).weeklyPence).toBe(5000n)
    expect(costOn({ lines: [], overlays: [] }, MONDAY)).toEqual({ weeklyPence: 0n, oncePence: 0n })
  })
})

const amount = (pence: bigint | undefined, days = 0): ToRecord => ({ known: 'amount', amount: pence, from: on(days) })
test.each<[string, ToRecord, Rate[], Free[], string]>([
  ['so much', amount(700n), [], [], ''],
  ['not worked out, while care is free', { ...amount(undefined), known: 'not-yet' }, [], [free(-9)], ''],
  ['nothing, while care is free', { ...amount(undefined), known: 'nothing' }, [], [free(-9)], ''],
  ['an amount without pounds', amount(undefined), [], [], 'say-how-much @amount'],
  ['a day two years ahead', amount(700n, 800), [], [], 'day-is-far-off @from'],
  ['a day two years back', amount(700n, -800), [], [], 'day-is-far-off @from'],
  ['care is free on that day', amount(700n), [], [free(-9)], 'aftercare-is-free @amount'],
  ['care was free before', amount(700n), [], [free(-9, -1)], ''],
  ['the same again', amount(700n), [rate(700n)], [], 'stands-already'],
  ['the same from another day', amount(700n, 7), [rate(700n)], [], ''],
])('recording: %s', (_, input, rates, frees, expected) =>
  expect(
    said(
      mayRecord(
        input,
        rates.map((one) => ({ ...one, words: '' })),
        frees,
        MONDAY,
      ),
    ),
  ).toBe(expected),
)

test.each<[string, 'net' | 'gross', bigint, number, string]>([
  ['paid apart', 'gross', 700n, 0, ''],
  ['kept back here', 'net', 700n, 0, 'kept-back-here'],
  ['tomorrow', 'gross', 700n, 1, 'paid-on-a-day-to-come @paidOn'],
  ['nothing was ever due', 'gross', 0n, 0, 'nothing-is-due'],
])('money paid in: %s', (_, way, duePence, days, expected) =>
  expect(said(mayPayIn({ way, duePence }, on(days), MONDAY))).toBe(expected),
)
test('everything due up to a day, and the last day for which something was', () => {
  expect(dueUpTo(pays([]), on(6))).toEqual({ duePence: 0n, lastDay: on(6) })
  expect(dueUpTo(pays([rate(700n, -14), rate(1400n, 0)]), on(6))).toEqual({ duePence: 2800n, lastDay: on(6) })
  expect(dueUpTo(pays([rate(700n, -14)], [free(-7)]), on(6))).toEqual({ duePence: 700n, lastDay: on(-8) })
})

test.each<[string, Aftercare[], number, string]>([
  ['first', [], -30, ''],
  ['after it ended', [aftercare(-90, -60)], 0, ''],
  ['twice', [aftercare(-90)], 0, 'aftercare-is-recorded'],
  ['two years ahead', [], 800, 'day-is-far-off @from'],
])('free care recorded: %s', (_, found, from, expected) =>
  expect(said(mayRecordAftercare(found, on(from), MONDAY))).toBe(expected),
)

test.each<[string, Aftercare[], number, string]>([
  ['together, from today', [aftercare(-90)], 0, ''],
  ['nothing to end', [aftercare(-90, -60)], 0, 'no-aftercare-to-end'],
  ['not decided by both', [aftercare(-90, undefined, false)], 0, 'both-decide-first @lastDay'],
  ['for days that were free', [aftercare(-90)], -1, 'ends-before-today @lastDay'],
  ['two years ahead', [aftercare(-90)], 800, 'day-is-far-off @lastDay'],
])('free care ended: %s', (_, found, last, expected) =>
  expect(said(mayEndAftercare(found, { lastDay: on(last) }, MONDAY))).toBe(expected),
)
