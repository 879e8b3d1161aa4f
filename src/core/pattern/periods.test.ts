import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, fromEpoch, toEpoch } from '../day.ts'
import { courseOf } from './course.ts'
import type { BaseLine } from './pattern.ts'
import { periodsOf } from './periods.ts'

const weekly: BaseLine = {
  id: 'a',
  every: 'weekly',
  amountPence: 6200n,
  from: day('2026-11-27'),
  to: day('2026-12-06'),
}
const told = (line: BaseLine, from: string, to: string) =>
  periodsOf(courseOf(line, []), toEpoch(day(from)), toEpoch(day(to))).map(
    (period) => `${fromEpoch(period.from).slice(5)}–${fromEpoch(period.to).slice(5)} of ${period.days}`,
  )

describe('the periods with a covered day in a window', () => {
  test.each<[string, string, string, string[]]>([
    ['all of them', '2026-01-01', '2027-12-31', ['11-27–12-03 of 7', '12-04–12-06 of 7']],
    ['each that one day touches', '2026-12-03', '2026-12-04', ['11-27–12-03 of 7', '12-04–12-06 of 7']],
    ['none before the first day', '2026-01-01', '2026-11-26', []],
    ['none after the last, though the week runs on', '2026-12-07', '2026-12-10', []],
    ['none the wrong way round', '2026-12-02', '2026-12-01', []],
  ])('%s', (_, from, to, expected) => expect(told(weekly, from, to)).toEqual(expected))

  test('months leave no gap and are 28 to 31 days, which the exact comparison by week relies on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (from) => {
        const course = courseOf({ ...weekly, every: 'monthly', from: fromEpoch(from), to: undefined }, [])
        const periods = periodsOf(course, from, from + 1500)
        expect(periods.every(({ days }) => days >= 28 && days <= 31)).toBe(true)
        expect(
          periods.every(({ to }, index) => periods[index + 1]?.from === to + 1 || index === periods.length - 1),
        ).toBe(true)
        const [somewhere] = periodsOf(course, from + 777, from + 777)
        expect(periods).toContainEqual(somewhere)
      }),
    )
  })
})
