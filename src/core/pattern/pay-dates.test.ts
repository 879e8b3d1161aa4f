import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, fromEpoch, isWorkingDay, workingDaysBetween } from '../day.ts'
import { arrivesOn, earliestArrival, instalments, sendBy } from './index.ts'

const holidays: ReadonlySet<Day> = new Set(
  [
    ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
    ...['2027-12-27', '2027-12-28', '2028-01-03'],
  ].map(day),
)

describe('due, in the account, and sent by', () => {
  // biome-ignore format: a row a case
  test.each<[string, string, string, string]>([
    ['a Wednesday', '2027-02-10', '2027-02-10', '2027-02-08'],
    ['a Monday: the file goes on the Thursday', '2027-02-08', '2027-02-08', '2027-02-04'],
    ['a Saturday: on the Friday', '2027-02-13', '2027-02-12', '2027-02-10'],
    ['a Sunday: on the Friday', '2027-02-14', '2027-02-12', '2027-02-10'],
    ['Christmas Day', '2026-12-25', '2026-12-24', '2026-12-22'],
    ['Boxing Day, a Saturday, and its Monday', '2026-12-28', '2026-12-24', '2026-12-22'],
    ['the day after them: the file goes before Christmas', '2026-12-29', '2026-12-29', '2026-12-23'],
    ['New Year’s Day, a Friday', '2027-01-01', '2026-12-31', '2026-12-29'],
    ['the Monday after it', '2027-01-04', '2027-01-04', '2026-12-30'],
    ['Good Friday', '2027-03-26', '2027-03-25', '2027-03-23'],
    ['Easter Monday, and the clocks that go forward before it', '2027-03-29', '2027-03-25', '2027-03-23'],
    ['the Tuesday after Easter', '2027-03-30', '2027-03-30', '2027-03-24'],
    ['a bank holiday in May', '2027-05-03', '2027-04-30', '2027-04-28'],
    ['the day on which the clocks go back', '2027-10-31', '2027-10-29', '2027-10-27'],
    ['Christmas on a Saturday: two days later in the week', '2027-12-28', '2027-12-24', '2027-12-22'],
    ['the leap day, a Tuesday', '2028-02-29', '2028-02-29', '2028-02-25'],
    ['the day after the leap day', '2028-03-01', '2028-03-01', '2028-02-28'],
  ])('%s', (_, due, arrives, send) => {
    const on = arrivesOn(day(due), holidays)
    expect([on, sendBy(on, holidays)]).toEqual([arrives, send])
  })

  // biome-ignore format: a row a case
  test.each<[string, string, string]>([
    ['a Monday', '2027-02-08', '2027-02-10'],
    ['a Thursday', '2027-02-11', '2027-02-15'],
    ['a Saturday counts as the Monday', '2027-02-13', '2027-02-17'],
    ['Christmas Eve', '2026-12-24', '2026-12-30'],
    ['Good Friday counts as the Tuesday after Easter', '2027-03-26', '2027-04-01'],
  ])('the earliest that money can be there, from %s', (_, today, earliest) => {
    expect(earliestArrival(day(today), holidays)).toBe(earliest)
  })
})

const anyDay = fc.integer({ min: 20_700, max: 21_300 }).map(fromEpoch)

test('never: money arrives after the day it is due, or on a day without banks', () => {
  fc.assert(
    fc.property(anyDay, (due) => {
      const arrives = arrivesOn(due, holidays)
      expect(arrives <= due && isWorkingDay(arrives, holidays)).toBe(true)
      for (let on = addDays(arrives, 1); on <= due; on = addDays(on, 1)) expect(isWorkingDay(on, holidays)).toBe(false)
      const send = sendBy(arrives, holidays)
      expect(isWorkingDay(send, holidays) && workingDaysBetween(send, arrives, holidays) === 2).toBe(true)
      expect(earliestArrival(send, holidays)).toBe(arrives)
    }),
    { numRuns: 500 },
  )
})

test('a day on which money comes earlier changes no amount', () => {
  const line = { id: 'a', every: 'weekly' as const, amountPence: 6200n, from: day('2026-12-25') }
  const paid = instalments([line], [], { from: line.from, to: day('2027-01-08') })
  expect(paid.map(({ payOn, amountPence }) => [arrivesOn(payOn, holidays), amountPence])).toEqual([
    ['2026-12-24', 6200n],
    ['2026-12-31', 6200n],
    ['2027-01-08', 6200n],
  ])
})
