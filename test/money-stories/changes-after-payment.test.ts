import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { BaseLine, Overlay } from '#core/pattern/index.ts'
import { changed, line, over, type Story, told, total } from './kit.ts'

/** What was paid for these days, and then what was laid over the line. */
const changedBy = (one: BaseLine, paidFor: string, laid: Overlay[]): string[] =>
  changed({ lines: [one], days: paidFor }, { lines: [one], laid, days: paidFor.replace(/ to .*/, ' to 2028-12-31') })

describe('Riding is £155 a month, paid in advance. He falls ill on 15 March and rides again on 12 April.', () => {
  const riding = line('riding', 'monthly', 15_500n, '2027-03-01')
  const ill: Overlay = { id: 'ill', kind: 'pause', lineId: 'riding', ...over('2027-03-15 to 2027-04-11') }

  test('each month pays the days on which he can ride', () => {
    expect(told({ lines: [riding], laid: [ill], days: '2027-03-01 to 2027-05-31' })).toEqual([
      '1 March 2027, riding: £70.00 = 14 days of 31 at £155.00 + 17 days paused',
      '1 April 2027, riding: £98.17 = 11 days paused + 19 days of 30 at £155.00',
      '1 May 2027, riding: £155.00 = £155.00',
    ])
  })

  test('of March, which was paid, seventeen days came too much; April was not paid yet and asks nothing back', () => {
    expect(changedBy(riding, '2027-03-01 to 2027-03-31', [ill])).toEqual([
      '1 March 2027, riding: £70.00 instead of £155.00, −£85.00',
    ])
  })
})

describe('Childcare while she is in therapy, £48 a week. Therapy ends early, on 12 February; weeks up to 24 February were paid.', () => {
  const childcare = line('childcare', 'weekly', 4800n, '2027-01-06')
  const over12: Overlay = { id: 'e', kind: 'ends', lineId: 'childcare', on: day('2027-02-12') }

  test('the last week pays three days, and nothing comes after it', () => {
    expect(told({ lines: [childcare], laid: [over12], days: '2027-02-01 to 2028-12-31' })).toEqual([
      '3 February 2027, childcare: £48.00 = £48.00',
      '10 February 2027, childcare: £20.57 = 3 days of 7 at £48.00',
    ])
  })

  test('what came too much is told week by week', () => {
    expect(changedBy(childcare, '2027-01-06 to 2027-02-24', [over12])).toEqual([
      '10 February 2027, childcare: £20.57 instead of £48.00, −£27.43',
      '17 February 2027, childcare: £0.00 instead of £48.00, −£48.00',
      '24 February 2027, childcare: £0.00 instead of £48.00, −£48.00',
    ])
  })
})

describe('The gym raises its price from £30 to £34.50 a month on 11 February. Three months were paid already.', () => {
  const gym = line('gym', 'monthly', 3000n, '2027-01-01')
  const dearer: Overlay = { id: 'a', kind: 'amount', lineId: 'gym', amountPence: 3450n, ...over('2027-02-11') }

  test('February pays each price for its own days', () => {
    expect(told({ lines: [gym], laid: [dearer], days: '2027-01-01 to 2027-03-31' })).toEqual([
      '1 January 2027, gym: £30.00 = £30.00',
      '1 February 2027, gym: £32.89 = 10 days of 28 at £30.00 + 18 days of 28 at £34.50',
      '1 March 2027, gym: £34.50 = £34.50',
    ])
  })

  test('the rest is owed for each month by itself, and January is left alone', () => {
    expect(changedBy(gym, '2027-01-01 to 2027-03-31', [dearer])).toEqual([
      '1 February 2027, gym: £32.89 instead of £30.00, £2.89',
      '1 March 2027, gym: £34.50 instead of £30.00, £4.50',
    ])
  })
})

describe('Care is £700 a week from 1 December (a council’s own weekly facts).', () => {
  const care = line('care', 'weekly', 70_000n, '2026-12-01 to 2026-12-31')
  const december: Story = { lines: [care], days: '2026-12-01 to 2026-12-31' }
  const less: Overlay = { id: 'a', kind: 'amount', lineId: 'care', amountPence: 40_000n, from: day('2026-12-01') }

  test('three days are £300, the month is £3,100', () => {
    const days = line('care', 'weekly', 70_000n, '2026-12-01 to 2026-12-03')
    expect([total({ ...december, lines: [days] }), total(december)]).toEqual(['£300.00', '£3,100.00'])
  })

  test('cut to £400 after seven paid days: £300 came too much', () => {
    expect(changedBy(care, '2026-12-01 to 2026-12-01', [less])).toEqual([
      '1 December 2026, care: £400.00 instead of £700.00, −£300.00',
    ])
  })

  test('it starts one day later: £100 less, in the first week alone, and every later week is where it was', () => {
    const later: Overlay = { id: 's', kind: 'starts', on: day('2026-12-02') }
    expect(changedBy(care, '2026-12-01 to 2026-12-31', [later])).toEqual([
      '1 December 2026, care: £600.00 instead of £700.00, −£100.00',
    ])
    expect(told({ ...december, laid: [later] }).slice(0, 2)).toEqual([
      '2 December 2026, care: £600.00 = 6 days of 7 at £700.00',
      '8 December 2026, care: £700.00 = £700.00',
    ])
  })
})
