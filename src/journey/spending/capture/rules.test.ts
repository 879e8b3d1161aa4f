import { describe, expect, test } from 'vitest'
import { type Day, day } from '#core/day.ts'
import { PAGES_MAX as DRAWN_MAX } from '#files/images/receipt.ts'
import type { Reading } from './capture.ts'
import { mayAddPages, mayRecord, mayShow, mayUse, PAGES_MAX, saysSomething } from './rules.ts'
import { said, sayPages, sayReading, sayWaiting } from './words.ts'

const today = day('2026-11-27')
const line = { lineId: 'childcare', what: 'Childcare', from: day('2026-11-30') }
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('writing down a purchase', () => {
  test.each<[string, (typeof line)[], string, string, string]>([
    ['today, for a line that begins in three days', [line], 'childcare', '2026-11-27', ''],
    ['fourteen days before the line', [line], 'childcare', '2026-11-16', ''],
    ['fifteen days before the line', [line], 'childcare', '2026-11-15', 'bought-before-the-plan @on'],
    ['tomorrow', [line], 'childcare', '2026-11-28', 'bought-in-the-future @on'],
    ['for a line of somebody else', [line], 'driving', '2026-11-27', 'not-in-your-plan @lineId'],
    ['both', [line], 'driving', '2026-11-28', 'not-in-your-plan @lineId, bought-in-the-future @on'],
    ['long before a line of somebody else', [line], 'driving', '2020-01-01', 'not-in-your-plan @lineId'],
    ['before anything is set up', [], 'childcare', '2026-11-27', 'nothing-to-buy-for-yet'],
  ])('%s', (_, lines, lineId, on, expected) => {
    expect(codes(mayRecord(lines, { lineId, on: day(on), today }))).toBe(expected)
  })

  test.each<[number, string, bigint, bigint | undefined, string]>([
    [1, '', 5001n, 5000n, ''],
    [0, 'lost', 5001n, 5000n, ''],
    [2, 'and lost the rest', 5001n, 0n, ''],
    [0, '', 5001n, 5000n, 'photo-or-why-not @photo'],
    [0, '', 5000n, 5000n, ''],
    [0, '', 1n, 0n, 'photo-or-why-not @photo'],
    [0, '', 500_000n, undefined, ''],
  ])('with %i pages and the reason “%s” for %i over %s', (pages, because, amountPence, over, expected) => {
    expect(codes(mayShow({ pages, because, amountPence }, over))).toBe(expected)
  })
})

describe('photos', () => {
  test.each<[number, number, string]>([
    [0, 1, ''],
    [0, PAGES_MAX, ''],
    [PAGES_MAX - 1, 1, ''],
    [0, 0, 'add-a-photo @photo'],
    [0, PAGES_MAX + 1, 'too-many-pages @photo'],
    [PAGES_MAX, 1, 'too-many-pages @photo'],
  ])('%i pages are there, %i more come', (there, added, expected) => {
    expect(codes(mayAddPages(there, added))).toBe(expected)
  })

  test('as many pages are kept as a PDF may have', () => expect(PAGES_MAX).toBe(DRAWN_MAX))

  test('are used once', () => {
    expect(codes(mayUse({ isDone: false }))).toBe('')
    expect(codes(mayUse({ isDone: true }))).toBe('photo-used-already')
  })
})

describe('what a machine read', () => {
  const reading = (totalPence?: bigint, paidOn?: Day, shop?: string): Reading => ({ totalPence, paidOn, shop })

  test.each<[Reading, boolean, string]>([
    [reading(1240n, day('2026-11-14')), true, 'We think this says £12.40 on 14 November 2026. Is that right?'],
    [reading(1240n), true, 'We think this says £12.40. Is that right?'],
    [reading(undefined, today), true, 'We think that this is from 27 November 2026. Is that right?'],
    [
      reading(1240n, day('2026-11-14'), 'Little Acorns'),
      true,
      'We think this says £12.40 on 14 November 2026, at Little Acorns. Is that right?',
    ],
  ])('is asked about, never told: case %#', (read, says, expected) => {
    expect(saysSomething(read)).toBe(says)
    expect(sayReading(read)).toBe(expected)
  })

  test('is left out where there is neither an amount nor a day', () => {
    expect(saysSomething(reading(undefined, undefined, 'Little Acorns'))).toBe(false)
  })
})

test('sentences', () => {
  expect([sayPages(1), sayPages(3)]).toEqual(['One page is kept.', '3 pages are kept.'])
  expect(sayWaiting(day('2026-11-14'))).toBe(
    'You added a photo on 14 November 2026. It waits until you say what it was for.',
  )
  expect(said.bought('Anne', 'two afternoons', 5800n, 'childcare')).toBe(
    'Anne bought two afternoons for £58.00 (childcare).',
  )
  expect(said.bought('Anne', 'childcare', 5800n, 'childcare')).toBe(
    'Anne paid £58.00 for something in the plan (childcare).',
  )
})
