import { describe, expect, test } from 'vitest'
import { Bug } from '../assert.ts'
import { type Day, day } from '../day.ts'
import { sayMoney } from '../money.ts'
import { type BaseLine, type Every, instalments, type Overlay } from './index.ts'

const line = (every: Every, amountPence: bigint, from: string, to?: string): BaseLine => ({
  id: 'bowling',
  every,
  amountPence,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
})
const span = (from: string, to?: string): { from: Day; to?: Day } =>
  to === undefined ? { from: day(from) } : { from: day(from), to: day(to) }
const pause = (from: string, to?: string): Overlay => ({ id: 'p', kind: 'pause', ...span(from, to) })
const starts = (on: string): Overlay => ({ id: 's', kind: 'starts', on: day(on) })
const ends = (on: string): Overlay => ({ id: 'e', kind: 'ends', on: day(on) })
const amount = (amountPence: bigint, from: string, to?: string): Overlay => ({
  id: 'a',
  kind: 'amount',
  lineId: 'bowling',
  amountPence,
  ...span(from, to),
})

const from = day('2025-01-01')
/** 'due: first – last day £amount of full', one text an instalment. */
const due = (one: BaseLine, overlays: Overlay[], to: string) =>
  instalments([one], overlays, { from, to: day(to) }).map((instalment) => {
    const { payOn, periodFrom, periodTo, amountPence, fullPence } = instalment
    const late = payOn === periodFrom ? '' : `${payOn.slice(5)} for `
    const part = amountPence === fullPence ? '' : ` of ${sayMoney(fullPence)}`
    return `${late}${periodFrom.slice(5)}–${periodTo.slice(5)} ${sayMoney(amountPence)}${part}`
  })
const sum = (one: BaseLine, overlays: Overlay[], to: string) =>
  sayMoney(instalments([one], overlays, { from, to: day(to) }).reduce((total, each) => total + each.amountPence, 0n))

describe('weekly facts from a council’s own tests: £700 a week from 1 December', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine, Overlay[], string]>([
    ['1–3 December', line('weekly', 70_000n, '2026-12-01', '2026-12-03'), [], '£300.00'],
    ['1–31 December', line('weekly', 70_000n, '2026-12-01', '2026-12-31'), [], '£3,100.00'],
    ['1–31 December, ended by an overlay', line('weekly', 70_000n, '2026-12-01'), [ends('2026-12-31')], '£3,100.00'],
    ['a start moved one day later: £100.00 less', line('weekly', 70_000n, '2026-12-01', '2026-12-31'), [starts('2026-12-02')], '£3,000.00'],
    ['cut to £400 after seven days: 700 + 24 × 400 ÷ 7', line('weekly', 70_000n, '2026-12-01', '2026-12-31'), [amount(40_000n, '2026-12-08')], '£2,071.43'],
  ])('%s', (_, one, overlays, expected) => expect(sum(one, overlays, '2027-01-31')).toBe(expected))
})

describe('weekly, £62 from Friday 27 November', () => {
  const weekly = line('weekly', 6200n, '2026-11-27')
  // biome-ignore format: a row a case
  test.each<[string, Overlay[], string[]]>([
    ['whole weeks, paid ahead', [], ['11-27–12-03 £62.00', '12-04–12-10 £62.00', '12-11–12-17 £62.00']],
    ['ends on the last day of a week', [ends('2026-12-10')], ['11-27–12-03 £62.00', '12-04–12-10 £62.00']],
    // 6200 × 3 ÷ 7 = 2657.14
    ['ends inside a week', [ends('2026-12-06')], ['11-27–12-03 £62.00', '12-04–12-06 £26.57 of £62.00']],
    ['the earlier of two endings', [ends('2026-12-20'), ends('2026-12-03')], ['11-27–12-03 £62.00']],
    ['ends before it starts', [ends('2026-11-26')], []],
    [
      'paused from Wednesday to Sunday: 5 and 4 days left',
      [pause('2026-12-02', '2026-12-06')],
      ['11-27–12-03 £44.29 of £62.00', '12-04–12-10 £35.43 of £62.00', '12-11–12-17 £62.00'],
    ],
    ['a whole week paused is no instalment', [pause('2026-12-04', '2026-12-10')], ['11-27–12-03 £62.00', '12-11–12-17 £62.00']],
    [
      'overlapping pauses count once',
      [pause('2026-12-02', '2026-12-04'), pause('2026-12-03', '2026-12-06')],
      ['11-27–12-03 £44.29 of £62.00', '12-04–12-10 £35.43 of £62.00', '12-11–12-17 £62.00'],
    ],
    // 6200 × 2 ÷ 7 = 1771.43
    ['paused on its last day', [ends('2026-11-29'), pause('2026-11-29')], ['11-27–11-29 £17.71 of £62.00']],
    ['paused with no end in sight', [pause('2026-12-04')], ['11-27–12-03 £62.00']],
    // 6200 × 3 ÷ 7 + 7000 × 4 ÷ 7 = 2657.14 + 4000 = 6657.14
    ['£70 from Monday', [amount(7000n, '2026-11-30')], ['11-27–12-03 £66.57', '12-04–12-10 £70.00', '12-11–12-17 £70.00']],
    [
      'of two amounts the one agreed last stands',
      [amount(7000n, '2026-12-04'), amount(6500n, '2026-12-01', '2026-12-10')],
      // 6200 × 4 ÷ 7 + 6500 × 3 ÷ 7 = 3542.86 + 2785.71 = 6328.57
      ['11-27–12-03 £63.29', '12-04–12-10 £65.00', '12-11–12-17 £70.00'],
    ],
    ['a pause stands over any amount', [pause('2026-12-04', '2026-12-10'), amount(7000n, '2026-12-04')], ['11-27–12-03 £62.00', '12-11–12-17 £70.00']],
    ['nothing from a day', [amount(0n, '2026-12-04')], ['11-27–12-03 £62.00']],
    ['starts two days late: due that day', [starts('2026-11-29')], ['11-29 for 11-27–12-03 £44.29 of £62.00', '12-04–12-10 £62.00', '12-11–12-17 £62.00']],
    ['a start can only move later', [starts('2026-11-01')], ['11-27–12-03 £62.00', '12-04–12-10 £62.00', '12-11–12-17 £62.00']],
    ['a pause of another line', [{ ...pause('2026-11-27'), lineId: 'riding' } as Overlay], ['11-27–12-03 £62.00', '12-04–12-10 £62.00', '12-11–12-17 £62.00']],
    ['a pause of this one', [{ ...pause('2026-12-04'), lineId: 'bowling' } as Overlay], ['11-27–12-03 £62.00']],
  ])('%s', (_, overlays, expected) => expect(due(weekly, overlays, '2026-12-17')).toEqual(expected))
})

describe('other patterns', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine, Overlay[], string, string[]]>([
    [
      'four-weekly, over the end of the year',
      line('four-weekly', 24_800n, '2026-12-14', '2027-01-24'),
      [],
      '2027-03-01',
      // 14 of 28 days
      ['12-14–01-10 £248.00', '01-11–01-24 £124.00 of £248.00'],
    ],
    [
      'monthly from the 31st: the 28th in February, and back',
      line('monthly', 10_000n, '2026-01-31'),
      [],
      '2026-05-31',
      [
        '01-31–02-27 £100.00',
        '02-28–03-30 £100.00',
        '03-31–04-29 £100.00',
        '04-30–05-30 £100.00',
        '05-31–06-29 £100.00',
      ],
    ],
    [
      'monthly over a leap day',
      line('monthly', 10_000n, '2028-01-30', '2028-03-05'),
      [],
      '2028-04-01',
      // 29 February to 29 March is 30 days; 6 of them: 2000
      ['01-30–02-28 £100.00', '02-29–03-05 £20.00 of £100.00'],
    ],
    ['February of a leap year: 15 of 29 days', line('monthly', 10_000n, '2028-02-01', '2028-02-15'), [], '2028-04-01', ['02-01–02-15 £51.72 of £100.00']],
    ['February of another: 15 of 28', line('monthly', 10_000n, '2027-02-01', '2027-02-15'), [], '2027-04-01', ['02-01–02-15 £53.57 of £100.00']],
    ['one day only', line('weekly', 700n, '2026-12-31', '2026-12-31'), [], '2027-01-31', ['12-31–12-31 £1.00 of £7.00']],
    ['half a penny is a penny', line('four-weekly', 14n, '2026-12-01', '2026-12-01'), [], '2027-01-31', ['12-01–12-01 £0.01 of £0.14']],
    ['less is nothing, and no instalment', line('four-weekly', 13n, '2026-12-01', '2026-12-01'), [], '2027-01-31', []],
  ])('%s', (_, one, overlays, to, expected) => expect(due(one, overlays, to)).toEqual(expected))
})

describe('once, £300 on 27 November', () => {
  const once = line('once', 30_000n, '2026-11-27', '2026-11-27')
  // biome-ignore format: a row a case
  test.each<[string, Overlay[], string[]]>([
    ['on its day', [], ['11-27–11-27 £300.00']],
    ['in a pause: the first day after it', [pause('2026-11-20', '2026-12-01')], ['12-02 for 11-27–12-02 £300.00']],
    ['and after the next, if they touch', [pause('2026-11-20', '2026-12-01'), pause('2026-12-02', '2026-12-04')], ['12-05 for 11-27–12-05 £300.00']],
    ['in a pause without an end: not yet', [pause('2026-11-20')], []],
    ['ended before the pause is over: never', [pause('2026-11-20', '2026-12-01'), ends('2026-12-01')], []],
    ['ended on the day: still paid', [ends('2026-11-27')], ['11-27–11-27 £300.00']],
    ['ended the day before: never', [ends('2026-11-26')], []],
    [
      'at the amount in force on the day that it is paid',
      [pause('2026-11-20', '2026-12-01'), amount(25_000n, '2026-12-02')],
      ['12-02 for 11-27–12-02 £250.00'],
    ],
    ['a late start', [starts('2026-11-30')], ['11-30 for 11-27–11-30 £300.00']],
    ['a change of amount to nothing', [amount(0n, '2026-11-01')], []],
  ])('%s', (_, overlays, expected) => expect(due(once, overlays, '2027-01-31')).toEqual(expected))
})

test('by day due, and on one day by line', () => {
  const [b, a] = [line('weekly', 100n, '2026-12-01'), { ...line('four-weekly', 200n, '2026-12-08'), id: 'art' }]
  const both = instalments([b, a], [], { from, to: day('2026-12-15') })
  expect(both.map(({ payOn, lineId }) => `${payOn.slice(8)} ${lineId}`)).toEqual([
    '01 bowling',
    '08 art',
    '08 bowling',
    '15 bowling',
  ])
  expect(instalments([a, b], [], { from, to: day('2026-12-15') })).toEqual(both)
})

describe('a window', () => {
  const weekly = line('weekly', 6200n, '2026-11-27', '2026-12-10')
  // biome-ignore format: a row a case
  test.each<[string, string, string, number]>([
    ['takes what falls due in it, both days inclusive', '2026-11-27', '2026-12-04', 2],
    ['not what fell due before it, though it still runs', '2026-11-28', '2026-12-03', 0],
    ['nothing before the line', '2026-01-01', '2026-11-26', 0],
    ['nothing after it', '2026-12-11', '2027-12-31', 0],
    ['nothing the wrong way round', '2026-12-10', '2026-11-01', 0],
  ])('%s', (_, start, to, count) => {
    expect(instalments([weekly], [], { from: day(start), to: day(to) })).toHaveLength(count)
  })
})

describe('rows that no form lets through are bugs', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine, Overlay[]]>([
    ['a line below zero', line('weekly', -1n, '2026-12-01'), []],
    ['a line that ends before it begins', line('weekly', 1n, '2026-12-01', '2026-11-30'), []],
    ['an amount below zero', line('weekly', 1n, '2026-12-01'), [amount(-1n, '2026-12-01')]],
    ['a pause that ends before it begins', line('weekly', 1n, '2026-12-01'), [pause('2026-12-02', '2026-12-01')]],
  ])('%s', (_, one, overlays) => expect(() => due(one, overlays, '2027-01-01')).toThrow(Bug))
})
