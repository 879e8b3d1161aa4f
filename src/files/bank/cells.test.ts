import { expect, test } from 'vitest'
import { amountOf, cut, dateOf, digitsOf } from './cells.ts'

test.each([
  ['2026-11-27', '2026-11-27'],
  ['27/11/2026', '2026-11-27'],
  ['27.11.26', '2026-11-27'],
  ['7 Nov 2026', '2026-11-07'],
  ['12-Dec-2019', '2019-12-12'],
  ['Fri 27 November 2026', '2026-11-27'],
  ['1st Sept 26', '2026-09-01'],
  ['20261127', '2026-11-27'],
  ['2018-02-25 12:34:56 +0000', '2018-02-25'],
  ['2019.04.19.', '2019-04-19'],
  ['11/27/2026', undefined],
  ['31/02/2026', undefined],
  ['Pending', undefined],
  ['', undefined],
  ['27/11/20261', undefined],
])('the day %j is %s', (text, expected) => {
  expect(dateOf(text)).toBe(expected)
})

test.each([
  ['12.00', 1200n, undefined],
  ['£1,183.23', 118_323n, undefined],
  ['-£52.00', 5200n, '-'],
  ['+ £1,100.00', 110_000n, '+'],
  ['(12.00)', 1200n, '-'],
  ['12.00-', 1200n, '-'],
  ['12.00 DR', 1200n, '-'],
  ['12.00CR', 1200n, '+'],
  ['-33,87', 3387n, '-'],
  ['+13.084,53', 1_308_453n, '+'],
  ['1 183,20', 118_320n, undefined],
  ['.5', 50n, undefined],
  ['500000', 50_000_000n, undefined],
  ['12.340', 1234n, undefined],
])('the amount %j is %s', (text, pence, sign) => {
  expect(amountOf(text)).toEqual({ pence, sign })
})

test.each(['', '-', 'abc', '12.345', '1e5', '0x10', '12.00.00', '=1+1', '999999999999999', '£', '--5'])(
  '%j is no amount',
  (text) => {
    expect(amountOf(text)).toBeUndefined()
  },
)

test.each([
  ['20-00-00', 6, '200000'],
  ['20 00 00', 6, '200000'],
  ['="01234567"', 8, '01234567'],
  ['1234567', 8, '01234567'],
  ['12345', 8, undefined],
  ['123456789', 8, undefined],
  ['2000AB', 6, undefined],
])('%j has %d digits: %s', (text, length, expected) => {
  expect(digitsOf(text, length)).toBe(expected)
})

test('a text that is cut short has no half character at its end', () => {
  expect(cut('ab😀', 3).isWellFormed()).toBe(true)
})
