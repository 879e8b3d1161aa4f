import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { SpendLine } from './plan.ts'
import { isUneven, yearOf } from './year.ts'

const line: SpendLine = {
  ...{ spendLineId: 's1', outcomeId: 'o1', what: 'A warm hall', provider: 'The Pavilion', amountPence: 7_000n },
  ...{ every: 'weekly', startsOn: day('2026-11-16'), ends: { as: 'event', event: 'my course ends' }, byName: 'Anne' },
}
const winter: SpendLine = { ...line, season: { fromMonth: 11, toMonth: 2 } }
const bike: SpendLine = {
  ...{ ...line, spendLineId: 's2', every: 'once', amountPence: 30_000n, startsOn: day('2027-03-05') },
  ends: { as: 'date', on: day('2027-03-05') },
}
const told = (spendLines: SpendLine[]) =>
  yearOf({ spendLines })?.months.map(({ from, pence }) => `${from.slice(0, 7)} ${sayMoney(pence)}`)

// biome-ignore format: a row a case
test.each<[string, SpendLine[], boolean]>([
  ['nothing planned', [], false],
  ['the same every week, until something happens', [line], false],
  ['a season', [winter], true],
  ['something bought', [line, bike], true],
  ['a last day', [{ ...line, ends: { as: 'date', on: day('2027-01-31') } }], true],
])('whether a week tells the year: %s', (_, spendLines, uneven) => expect(isUneven({ spendLines })).toBe(uneven))

describe('a year month by month', () => {
  test('nothing planned is no year', () => expect(yearOf({ spendLines: [] })).toBeUndefined())

  test('a season and a purchase stand in their months, and the first and last month are cut', () => {
    expect(told([winter, bike])).toEqual([
      ...['2026-11 £150.00', '2026-12 £310.00', '2027-01 £310.00', '2027-02 £280.00', '2027-03 £300.00'],
      ...['2027-04 £0.00', '2027-05 £0.00', '2027-06 £0.00', '2027-07 £0.00', '2027-08 £0.00', '2027-09 £0.00'],
      ...['2027-10 £0.00', '2027-11 £150.00'],
    ])
  })

  test('months add up to what the year costs, to the penny; a last day ends it', () => {
    const odd = { ...line, amountPence: 6_201n, every: 'four-weekly' as const }
    const year = yearOf({ spendLines: [odd] })
    expect([year?.from, year?.to]).toEqual(['2026-11-16', '2027-11-15'])
    // 13 whole periods and one day of the fourteenth: 80613 + 221
    expect(year?.totalPence).toBe(80_834n)
    const ended = { ...line, ends: { as: 'date' as const, on: day('2026-12-06') } }
    expect(yearOf({ spendLines: [ended] })?.totalPence).toBe(21_000n)
  })
})
