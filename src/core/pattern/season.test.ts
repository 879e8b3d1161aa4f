import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { sayMoney } from '../money.ts'
import {
  type BaseLine,
  changeForTheWorse,
  explain,
  instalments,
  moneyForDays,
  type Overlay,
  preview,
  type Season,
} from './index.ts'
import { isInSeason } from './season.ts'

const winter: Season = { fromMonth: 11, toMonth: 2 }
const summer: Season = { fromMonth: 6, toMonth: 8 }
const line: BaseLine = { id: 'a', every: 'weekly', amountPence: 7000n, from: day('2026-10-26'), season: winter }
const year = { from: day('2026-10-26'), to: day('2027-10-25') }
const pause: Overlay = { id: 'p', kind: 'pause', from: day('2026-10-28'), to: day('2026-10-30') }
const told = (one: BaseLine, window: { from: string; to: string }, overlays: Overlay[] = []) =>
  instalments([one], overlays, { from: day(window.from), to: day(window.to) }).map(
    ({ payOn, amountPence }) => `${payOn} ${sayMoney(amountPence)}`,
  )

// biome-ignore format: a row a case
test.each<[string, Season, number[]]>([
  ['over the turn of the year', winter, [1, 2, 11, 12]],
  ['within a year', summer, [6, 7, 8]],
  ['one month', { fromMonth: 12, toMonth: 12 }, [12]],
  ['all year', { fromMonth: 1, toMonth: 12 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['all year, counted from the spring', { fromMonth: 4, toMonth: 3 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
])('the months of a season: %s', (_, season, months) => {
  const found = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => isInSeason(season, month))
  expect(found).toEqual(months)
})

describe('what a season pays', () => {
  // biome-ignore format: a row a case
  test.each<[string, BaseLine, { from: string; to: string }, string[]]>([
    ['the week in which it begins pays its days', line, { from: '2026-10-26', to: '2026-11-08' }, ['2026-10-26 £10.00', '2026-11-02 £70.00']],
    ['the week in which it ends, and nothing after', line, { from: '2027-02-15', to: '2027-10-24' }, ['2027-02-15 £70.00', '2027-02-22 £70.00']],
    ['a week that ends in March', { ...line, from: day('2026-10-28') }, { from: '2027-02-20', to: '2027-04-01' }, ['2027-02-24 £50.00']],
    ['again the next year', line, { from: '2027-03-01', to: '2027-11-08' }, ['2027-11-01 £70.00', '2027-11-08 £70.00']],
    ['whole months are whole', { ...line, every: 'monthly', from: day('2026-10-01') }, { from: '2026-10-01', to: '2027-09-30' }, ['2026-11-01 £70.00', '2026-12-01 £70.00', '2027-01-01 £70.00', '2027-02-01 £70.00']],
    ['a leap day belongs to it', { ...line, every: 'monthly', from: day('2028-02-01') }, { from: '2028-02-01', to: '2028-10-31' }, ['2028-02-01 £70.00']],
    ['four weeks, by the day', { ...line, every: 'four-weekly', amountPence: 2800n, from: day('2026-10-19') }, { from: '2026-10-19', to: '2026-12-01' }, ['2026-10-19 £15.00', '2026-11-16 £28.00']],
    ['an end inside it', { ...line, to: day('2026-11-03') }, { from: '2026-10-26', to: '2027-12-01' }, ['2026-10-26 £10.00', '2026-11-02 £20.00']],
  ])('%s', (_, one, window, expected) => expect(told(one, window)).toEqual(expected))

  test('it says so in the working, to the penny', () => {
    const said = (overlays: Overlay[]) =>
      instalments([line], overlays, { from: line.from, to: line.from }).flatMap(explain)
    expect(said([])).toEqual([
      '£10.00 for Monday 26 October 2026 to Sunday 1 November 2026',
      '£0.00 = 6 of 7 days outside the season, 26 October 2026 to 31 October 2026',
      '£10.00 = 1 of 7 days at £70.00 a week, 1 November 2026',
    ])
    expect(said([pause])[2]).toBe('£0.00 = 3 of 7 days paused, 28 October 2026 to 30 October 2026')
    const more: Overlay = { id: 'm', kind: 'amount', lineId: 'a', amountPence: 9900n, from: day('2026-10-29') }
    expect(said([more]).slice(1)).toEqual([
      '£0.00 = 6 of 7 days outside the season, 26 October 2026 to 31 October 2026',
      '£14.14 = 1 of 7 days at £99.00 a week, 1 November 2026',
    ])
  })

  test('a year is worth its season alone, and weeks outside it are worth nothing', () => {
    // 120 days of November to February at £10 a day
    expect(moneyForDays({ lines: [line], overlays: [] }, year)).toBe(120_000n)
    const weeks = preview({ lines: [], overlays: [] }, { lines: [line], overlays: [] }, year)
    expect(weeks.filter(({ afterPence }) => afterPence > 0n)).toHaveLength(18)
    expect(weeks.find(({ weekOf }) => weekOf === '2027-07-05')?.afterPence).toBe(0n)
  })

  test('to narrow a season is for the worse, to widen it is not', () => {
    const [all, narrow] = [line, { ...line, season: { fromMonth: 12, toMonth: 2 } }].map((one) => ({
      lines: [one],
      overlays: [],
    }))
    if (all === undefined || narrow === undefined) throw new Error('two patterns')
    expect(changeForTheWorse(all, narrow, year)).toBe(true)
    expect(changeForTheWorse(narrow, all, year)).toBe(false)
  })

  test('what is paid once has none', () => {
    expect(() => told({ ...line, every: 'once' }, { from: '2026-10-01', to: '2026-12-01' })).toThrow('no season')
  })
})
