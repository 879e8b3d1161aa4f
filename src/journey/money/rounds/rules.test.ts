import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { intoRounds, leftAfterEach, together } from './rules.ts'
import { sayRound, sayRoundTotals, sayTime, sayTogether } from './words.ts'

const round = (at: number, from: string, inPence: bigint, outPence: bigint) => ({
  ...{ round: at, from: day(from), lastDay: undefined, inPence, outPence },
})
const [first, second] = [round(0, '2026-01-05', 12_400n, 6_000n), round(1, '2026-11-03', 6_200n, 13_000n)]

test('each round begins with what was left, and all of them come to the whole', () => {
  const rounds = leftAfterEach([first, second])
  expect(rounds.map(({ leftPence }) => leftPence)).toEqual([6_400n, -400n])
  expect(together(rounds)).toEqual({ inPence: 18_600n, outPence: 19_000n, leftPence: -400n })
  const [one, two] = rounds as [(typeof rounds)[number], (typeof rounds)[number]]
  expect(sayRoundTotals(one, undefined)).toBe('£124.00 came in and £60.00 went out. Then £64.00 was left.')
  expect(sayRoundTotals(two, one)).toBe(
    'From before, £64.00 was left. £62.00 came in and £130.00 went out. Then £4.00 more was used than was paid.',
  )
  expect(sayTogether(rounds)).toBe(
    'All together: £186.00 came in and £190.00 went out. £4.00 more was used than was paid.',
  )
})

test('a round says its days', () => {
  expect(sayRound({ ...first, lastDay: day('2026-10-01') })).toBe(
    'The first time: from 5 January 2026 to 1 October 2026',
  )
  expect(sayRound(second)).toBe('The second time: from 3 November 2026')
  expect([4, 5].map(sayTime)).toEqual(['The fifth time', 'Time 6'])
})

test('each thing lies in one round: those before the first in the first, a day of set-up in its own', () => {
  const days = ['2025-12-31', '2026-11-02', '2026-11-03'].map(day)
  expect(intoRounds(days, [first, second], (one) => one).map(({ things }) => things.length)).toEqual([2, 1])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -400, max: 900 })), (offsets) => {
      const things = offsets.map((by) => addDays(first.from, by))
      const parted = intoRounds(things, [first, second], (one) => one).flatMap((one) => one.things)
      expect(parted.toSorted()).toEqual(things.toSorted())
    }),
  )
})
