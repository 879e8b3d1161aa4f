import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { line, over, told, total } from './kit.ts'

const club = line('club', 'weekly', 6200n, '2026-10-05')
const rise = (from: string, basisPoints: number): Overlay => ({
  ...{ id: `rise-${from}`, kind: 'uplift', lineId: 'club', from: day(from), basisPoints },
})
const amount = (amountPence: bigint, days: string): Overlay => ({
  ...{ id: 'amount', kind: 'amount', lineId: 'club', amountPence },
  ...over(days),
})

describe('Every amount rises by 3.5% on Thursday 1 April 2027, and by 2.75% a year later.', () => {
  const [first, second] = [rise('2027-04-01', 350), rise('2028-04-01', 275)]

  test('the week in which it rises pays three days before and four after; £64.17 is £62 and 3.5%', () => {
    expect(told({ lines: [club], laid: [first], days: '2027-03-22 to 2027-04-05' })).toEqual([
      '22 March 2027, club: £62.00 = £62.00',
      '29 March 2027, club: £63.24 = 3 days of 7 at £62.00 + 4 days of 7 at £64.17',
      '5 April 2027, club: £64.17 = £64.17',
    ])
  })

  test('the second rise is on what the first one left: £64.17 and 2.75% are £65.93', () => {
    expect(told({ lines: [club], laid: [first, second], days: '2028-03-27 to 2028-04-03' })).toEqual([
      '27 March 2028, club: £64.67 = 5 days of 7 at £64.17 + 2 days of 7 at £65.93',
      '3 April 2028, club: £65.93 = £65.93',
    ])
  })

  // biome-ignore format: a row a case
  test.each<[string, Overlay[], string]>([
    ['an amount agreed before it rises', [amount(7000n, '2027-03-01'), first], '£72.45'],
    ['and where it was agreed after, for days before', [first, amount(7000n, '2027-03-01')], '£72.45'],
    ['an amount agreed after it, for days after, is meant as it was said', [first, amount(7000n, '2027-04-12')], '£70.00'],
    ['and rises the next time', [first, amount(7000n, '2027-04-12'), rise('2027-05-01', 1000)], '£77.00'],
    ['an amount agreed before it, for days after, rises', [amount(7000n, '2027-04-12'), first], '£72.45'],
    ['a step-down stands as it was agreed', [{ id: 'd', kind: 'taper', lineId: 'club', from: day('2027-03-01'), agreedPence: 0n, steps: [{ from: day('2027-03-01'), amountPence: 5000n }, { from: day('2028-01-03'), amountPence: 0n }] }, first], '£50.00'],
    ['what comes on top in winter is not raised', [{ id: 't', kind: 'top-up', lineId: 'club', from: day('2026-10-05'), season: { fromMonth: 1, toMonth: 12 }, amountPence: 1000n }, first], '£74.17'],
    ['half a penny is a penny: £50 and 0.01% are £50.005', [amount(5000n, '2027-03-01'), rise('2027-04-01', 1)], '£50.01'],
    ['less than half is nothing', [amount(4999n, '2027-03-01'), rise('2027-04-01', 1)], '£49.99'],
  ])('%s', (_, laid, expected) => expect(total({ lines: [club], laid, days: '2027-05-17 to 2027-05-17' })).toBe(expected))
})

describe('From 15 February the gym’s £30 a month go to guitar lessons.', () => {
  const gym = line('gym', 'monthly', 3000n, '2027-01-01')
  const guitar: Overlay = {
    id: 'u',
    kind: 'use',
    lineId: 'gym',
    what: 'guitar lessons',
    outcomeId: 'o',
    from: day('2027-02-15'),
  }

  test('not a penny moves, and each month says what it is for', () => {
    expect(told({ lines: [gym], laid: [guitar], days: '2027-02-01 to 2027-03-31' })).toEqual([
      '1 February 2027, gym: £30.00 = 14 days of 28 at £30.00 + 14 days of 28 at £30.00 for guitar lessons',
      '1 March 2027, gym: £30.00 = £30.00 for guitar lessons',
    ])
  })
})
