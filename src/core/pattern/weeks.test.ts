import { describe, expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { sayMoney } from '../money.ts'
import {
  type BaseLine,
  changeForTheWorse,
  type Every,
  moneyForDays,
  type Overlay,
  type Pattern,
  preview,
  weeklyPence,
} from './index.ts'

const bowling: BaseLine = { id: 'bowling', every: 'weekly', amountPence: 6200n, from: day('2026-11-27') }
const bike: BaseLine = { id: 'bike', every: 'once', amountPence: 30_000n, from: day('2026-12-02') }
const riding: BaseLine = {
  id: 'riding',
  every: 'monthly',
  amountPence: 31_000n,
  from: day('2026-12-01'),
  to: day('2026-12-31'),
}
const of = (lines: BaseLine[], ...overlays: Overlay[]): Pattern => ({ lines, overlays })
const pause = (from: string, to: string): Overlay => ({ id: 'p', kind: 'pause', from: day(from), to: day(to) })
const ends = (on: string): Overlay => ({ id: 'e', kind: 'ends', on: day(on) })
const amount = (amountPence: bigint, from: string): Overlay => ({
  ...{ id: 'a', kind: 'amount', lineId: 'bowling', amountPence, from: day(from) },
})
// Friday to Sunday 27 December: five calendar weeks, the first of three days.
const window = { from: day('2026-11-27'), to: day('2026-12-27') }
const told = (before: Pattern, after: Pattern) =>
  preview(before, after, window).map(
    ({ weekOf, beforePence, afterPence }) => `${weekOf.slice(5)} ${sayMoney(beforePence)} → ${sayMoney(afterPence)}`,
  )

describe('a change by week, before it is made', () => {
  // biome-ignore format: a row a case
  test.each<[string, Pattern, Pattern, string[]]>([
    ['nothing at all', of([]), of([]), ['11-23 £0.00 → £0.00', '11-30 £0.00 → £0.00', '12-07 £0.00 → £0.00', '12-14 £0.00 → £0.00', '12-21 £0.00 → £0.00']],
    // 6200 × 3 ÷ 7 = 2657.14
    [
      'a pause of a fortnight from Monday',
      of([bowling]),
      of([bowling], pause('2026-12-07', '2026-12-20')),
      [
        '11-23 £26.57 → £26.57',
        '11-30 £62.00 → £62.00',
        '12-07 £62.00 → £0.00',
        '12-14 £62.00 → £0.00',
        '12-21 £62.00 → £62.00',
      ],
    ],
    [
      'a bike, on its day',
      of([bowling]),
      of([bowling, bike]),
      [
        '11-23 £26.57 → £26.57',
        '11-30 £62.00 → £362.00',
        '12-07 £62.00 → £62.00',
        '12-14 £62.00 → £62.00',
        '12-21 £62.00 → £62.00',
      ],
    ],
    [
      '£10 a day by the month',
      of([]),
      of([riding]),
      [
        '11-23 £0.00 → £0.00',
        '11-30 £0.00 → £60.00',
        '12-07 £0.00 → £70.00',
        '12-14 £0.00 → £70.00',
        '12-21 £0.00 → £70.00',
      ],
    ],
  ])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected))
})

test('money for days, whenever it is paid', () => {
  const december = { from: day('2026-12-01'), to: day('2026-12-31') }
  // 31 days of £10, 31 of £62 a week (27457.14) and the bike: each period rounded by itself, the first from its fourth day
  expect(sayMoney(moneyForDays(of([bowling, bike, riding]), december))).toBe('£884.57')
  expect(moneyForDays(of([bowling]), { from: day('2026-11-01'), to: day('2026-11-26') })).toBe(0n)
})

// biome-ignore format: a row a case
test.each<[Every, bigint, bigint]>([
  ['once', 30_000n, 0n],
  ['weekly', 6200n, 6200n],
  ['four-weekly', 24_800n, 6200n],
  ['four-weekly', 10n, 3n], // 2.5
  ['monthly', 10_000n, 2308n], // × 12 ÷ 52 = 2307.69
])('%s %s is %s pence a week', (every, amountPence, expected) =>
  expect(weeklyPence({ every, amountPence })).toBe(expected),
)

describe('a change for the worse', () => {
  const [now, later] = [of([bowling]), { ...bowling, id: 'b2', from: day('2026-12-10') }]
  // biome-ignore format: a row a case
  test.each<[string, Pattern, Pattern, boolean]>([
    ['no change', now, now, false],
    ['more from a day', now, of([bowling], amount(6201n, '2026-12-09')), false],
    ['less from a day, by a penny', now, of([bowling], amount(6199n, '2026-12-09')), true],
    ['less from a day beyond the window', now, of([bowling], amount(6199n, '2026-12-28')), false],
    ['a day’s pause', now, of([bowling], pause('2026-12-09', '2026-12-09')), true],
    ['a pause lifted', of([bowling], pause('2026-12-09', '2026-12-09')), now, false],
    ['an end where there was none, beyond the window', now, of([bowling], ends('2027-06-30')), true],
    ['a later end', of([bowling], ends('2027-06-30')), of([bowling], ends('2027-07-31')), false],
    ['an earlier end, though more till then', of([bowling], ends('2027-06-30')), of([bowling], ends('2027-06-29'), amount(9900n, '2026-12-01')), true],
    ['one line less, another as much more: the same money', of([bowling, riding]), of([bowling, { ...riding, id: 'art' }]), false],
    ['one line ends as the same begins again, counted from another day', now, of([{ ...bowling, to: day('2026-12-09') }, later]), false],
    ['more at a weekend, less on the Monday after it', now, of([bowling], amount(9900n, '2026-11-27'), amount(5000n, '2026-11-30'), amount(6200n, '2026-12-01')), true],
    ['a bike less', of([bowling, bike]), now, true],
    ['a bike later', of([bike]), of([{ ...bike, from: day('2026-12-09') }]), true],
    ['a bike later in the same week', of([bike]), of([{ ...bike, from: day('2026-12-03') }]), false],
    ['everything gone', now, of([]), true],
    ['something where there was nothing', of([]), now, false],
    ['ended before it began', now, of([bowling], ends('2026-11-20')), true],
  ])('%s', (_, before, after, expected) => expect(changeForTheWorse(before, after, window)).toBe(expected))
})

// A pound a day, told by the month and by the week: the same money, whatever the length of the month.
test.each<[string, bigint]>([
  ['2027-02-01', 2800n],
  ['2028-02-01', 2900n],
  ['2027-04-01', 3000n],
  ['2027-05-01', 3100n],
])('a month from %s at %s pence, turned into £7 a week, is no loss', (from, amountPence) => {
  const to = addDays(day(from), Number(amountPence / 100n) - 1)
  const monthly: BaseLine = { id: 'm', every: 'monthly', amountPence, from: day(from), to }
  const weekly: BaseLine = { ...monthly, every: 'weekly', amountPence: 700n }
  expect(changeForTheWorse(of([monthly]), of([weekly]), { from: day(from), to })).toBe(false)
  expect(changeForTheWorse(of([weekly]), of([monthly]), { from: day(from), to })).toBe(false)
})

describe('what each week is for, before a change and after it', () => {
  const art: Overlay = {
    id: 'art',
    kind: 'use',
    lineId: 'bowling',
    what: 'art',
    outcomeId: 'o',
    from: day('2026-12-09'),
  }
  const shoes: Overlay = { id: 's', kind: 'one-off', lineId: 'bowling', on: day('2026-12-10'), amountPence: 4000n }
  const said = (before: Pattern, after: Pattern) =>
    preview(before, after, window).map(({ weekOf, activities }) => {
      const side = (all: typeof activities.before) =>
        all.map(({ lineId, use, pence }) => `${use?.what ?? lineId} ${sayMoney(pence)}`).join(', ')
      return `${weekOf.slice(5)} ${side(activities.before)} → ${side(activities.after)}`
    })

  test('a line more, another use from a Wednesday, a pause, and something once', () => {
    const after = of([bike, bowling], art, shoes, pause('2026-12-14', '2026-12-20'))
    expect(said(of([bowling]), after)).toEqual([
      '11-23 bowling £26.57 → bowling £26.57',
      '11-30 bowling £62.00 → bike £300.00, bowling £62.00',
      // Friday’s period: 44.29 for its first 5 days less 26.57 for its first 3; then 17.71 and 26.57 of the next, and £40
      '12-07 bowling £62.00 → bowling £17.72, art £84.28',
      '12-14 bowling £62.00 → ',
      '12-21 bowling £62.00 → art £62.00',
    ])
  })

  test('they add up to the week', () => {
    for (const week of preview(of([bowling, riding]), of([bike, bowling], art, shoes), window)) {
      const sum = (all: typeof week.activities.before) => all.reduce((total, { pence }) => total + pence, 0n)
      expect([sum(week.activities.before), sum(week.activities.after)]).toEqual([week.beforePence, week.afterPence])
    }
  })
})
