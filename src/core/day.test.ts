import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { Bug } from './assert.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  compare,
  type Day,
  day,
  dayInLondon,
  dayOf,
  daysBetween,
  fromEpoch,
  isBefore,
  isWorkingDay,
  maxDay,
  minDay,
  mondayOf,
  parseDay,
  sayDate,
  sayDay,
  sayMonth,
  toEpoch,
  weekday,
  workingDaysBetween,
} from './day.ts'

const FIRST = -719_162 // 1 January 0001
const LAST = 2_932_896 // 31 December 9999
const anEpoch = fc.oneof(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: -40_000, max: 60_000 }))
const EPOCH = Temporal.PlainDate.from('1970-01-01')
const oracle = (epoch: number) => EPOCH.add({ days: epoch })
const plain = (of: Day) => Temporal.PlainDate.from(of)

describe('reading a day', () => {
  test.each<[string, string, boolean]>([
    ['a plain day', '2026-11-27', true],
    ['a leap day', '2028-02-29', true],
    ['the leap day of a four-hundredth year', '2000-02-29', true],
    ['no leap day in an odd year', '2027-02-29', false],
    ['no leap day in a hundredth year', '1900-02-29', false],
    ['no 31 April', '2026-04-31', false],
    ['no 31 September', '2026-09-31', false],
    ['no month 0', '2026-00-10', false],
    ['no month 13', '2026-13-01', false],
    ['no date 0', '2026-01-00', false],
    ['no year 0', '0000-01-01', false],
    ['not the British order', '27-11-2026', false],
    ['no time of day', '2026-11-27T00:00', false],
    ['no spaces', ' 2026-11-27', false],
    ['nothing', '', false],
  ])('%s: %s', (_, text, valid) => {
    expect(parseDay(text)).toBe(valid ? text : undefined)
    if (valid) expect(day(text)).toBe(text)
    else expect(() => day(text)).toThrow(Bug)
  })

  test('from three numbers, or none', () => {
    expect(dayOf(2026, 11, 7)).toBe('2026-11-07')
    expect(dayOf(33, 1, 2)).toBe('0033-01-02')
    for (const [year, month, date] of [
      [2026.5, 1, 1],
      [Number.NaN, 1, 1],
      [10_000, 1, 1],
      [-1, 1, 1],
    ] as const) {
      expect(dayOf(year, month, date)).toBeUndefined()
    }
  })
})

describe('the calendar, against Temporal', () => {
  test('every day from 1890 to 2110 is the right one', () => {
    let expected = plain(day('1890-01-01'))
    for (let epoch = toEpoch(day('1890-01-01')); epoch <= toEpoch(day('2110-12-31')); epoch += 1) {
      if (fromEpoch(epoch) !== expected.toString()) expect(fromEpoch(epoch)).toBe(expected.toString())
      expected = expected.add({ days: 1 })
    }
  })

  test('epoch days there and back, weekdays, order', () => {
    fc.assert(
      fc.property(anEpoch, anEpoch, (a, b) => {
        const [one, other] = [fromEpoch(a), fromEpoch(b)]
        expect(one).toBe(oracle(a).toString())
        expect(toEpoch(one)).toBe(a)
        expect(weekday(one)).toBe(oracle(a).dayOfWeek)
        expect(daysBetween(one, other)).toBe(plain(one).until(plain(other)).days)
        expect(compare(one, other)).toBe(Temporal.PlainDate.compare(plain(one), plain(other)))
        expect(isBefore(one, other)).toBe(a < b)
        expect([minDay(one, other), maxDay(one, other)]).toEqual([one, other].sort())
      }),
    )
  })

  test('adding days and months', () => {
    const near = fc.integer({ min: -40_000, max: 60_000 })
    fc.assert(
      fc.property(near, fc.integer({ min: -2000, max: 2000 }), (epoch, count) => {
        const from = fromEpoch(epoch)
        expect(addDays(from, count)).toBe(plain(from).add({ days: count }).toString())
        expect(addMonths(from, count)).toBe(plain(from).add({ months: count }).toString())
        expect([weekday(mondayOf(from)), daysBetween(mondayOf(from), from)]).toEqual([1, weekday(from) - 1])
      }),
    )
  })

  test.each<[string, string, number, string]>([
    ['clamps to the end of February', '2026-01-31', 1, '2026-02-28'],
    ['and to its leap day', '2028-01-31', 1, '2028-02-29'],
    ['counted from the start, the 31st comes back', '2026-01-31', 2, '2026-03-31'],
    ['over the end of a year', '2026-12-31', 2, '2027-02-28'],
    ['backwards', '2026-01-31', -2, '2025-11-30'],
    ['a year after a leap day', '2028-02-29', 12, '2029-02-28'],
  ])('%s', (_, from, months, expected) => expect(addMonths(day(from), months)).toBe(expected))

  test('outside the calendar is a bug', () => {
    expect(() => fromEpoch(0.5)).toThrow(Bug)
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(Bug)
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(Bug)
  })
})

test('days are said in full', () => {
  expect(sayDay(day('2026-11-27'))).toBe('Friday 27 November 2026')
  expect(sayDate(day('2026-11-27'))).toBe('27 November 2026')
  expect([sayMonth(1), sayMonth(12)]).toEqual(['January', 'December'])
  expect(() => sayMonth(13)).toThrow('not a month')
  expect(sayDay(day('2026-01-04'))).toBe('Sunday 4 January 2026')
})

describe('the day in London', () => {
  test.each<[string, string, string]>([
    ['winter: as in UTC', '2026-01-10T23:59:59.999Z', '2026-01-10'],
    ['summer: the hour before midnight in UTC is already tomorrow', '2026-07-10T23:00:00Z', '2026-07-11'],
    ['summer: and the one before that is not', '2026-07-10T22:59:59.999Z', '2026-07-10'],
    ['the night the clocks go forward', '2026-03-29T00:30:00Z', '2026-03-29'],
    ['that evening', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['the night the clocks go back', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['that evening', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['new year', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s', (_, moment, expected) => expect(dayInLondon(new Date(moment))).toBe(expected))

  test('against Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/London')
        expect(dayInLondon(new Date(ms))).toBe(zoned.toPlainDate().toString())
      }),
    )
  })

  test('a moment outside the calendar is a bug', () => expect(() => dayInLondon(new Date(1e15))).toThrow(Bug))
})

describe('working days', () => {
  // Christmas 2026: Friday 25 December, and Monday 28 for Boxing Day, which is a Saturday.
  const holidays = new Set(['2026-12-25', '2026-12-28'].map(day))
  test.each<[string, string, number, string]>([
    ['the next day', '2026-12-21', 1, '2026-12-22'],
    ['over a weekend', '2026-12-18', 1, '2026-12-21'],
    ['over Christmas', '2026-12-24', 1, '2026-12-29'],
    ['ten of them', '2026-12-21', 10, '2027-01-06'],
    ['from a Saturday', '2026-12-19', 1, '2026-12-21'],
    ['none: the day itself, even a Saturday', '2026-12-19', 0, '2026-12-19'],
    ['back over Christmas', '2026-12-29', -1, '2026-12-24'],
  ])('%s', (_, from, count, to) => {
    expect(addWorkingDays(day(from), count, holidays)).toBe(to)
    expect(workingDaysBetween(day(from), day(to), holidays)).toBe(count)
  })

  test('adding and counting undo each other, and nothing is ever due on a day off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: -60, max: 60 }), (epoch, count) => {
        const to = addWorkingDays(fromEpoch(epoch), count, holidays)
        expect(workingDaysBetween(fromEpoch(epoch), to, holidays)).toBe(count)
        if (count !== 0) expect(isWorkingDay(to, holidays)).toBe(true)
      }),
    )
  })

  test('weekends and bank holidays are days off', () => {
    const off = (text: string) => !isWorkingDay(day(text), holidays)
    expect(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29'].map(off)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})
