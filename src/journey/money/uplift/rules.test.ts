import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { upliftFields } from './forms.ts'
import { mayApproveUplift, mayPropose } from './rules.ts'
import { yearlyMore } from './uplift.ts'
import { sayPercent, sayRaised, sayWhich, UPLIFT_WORDS } from './words.ts'

const today = day('2026-11-22')
const rise = { from: day('2027-04-01'), basisPoints: 350, code: undefined, paOnly: false, reason: 'Prices' }

describe('a rise may be proposed', () => {
  test.each([
    ['as it is', {}, 4, []],
    ['by a hundredth of a per cent', { basisPoints: 1 }, 1, []],
    ['from a year ago', { from: day('2025-11-22') }, 1, []],
    ['but not by nothing', { basisPoints: 0 }, 4, ['not-a-rise']],
    ['nor by more than half', { basisPoints: 5001 }, 4, ['not-a-rise']],
    ['nor from longer ago', { from: day('2025-11-20') }, 4, ['too-long-ago']],
    ['nor further ahead', { from: day('2027-11-24') }, 4, ['too-far-ahead']],
    ['nor where nothing rises', {}, 0, ['no-line-goes-up']],
  ])('%s', (_, change, lines, reasons) => {
    expect(mayPropose({ ...rise, ...change }, lines, today).map(({ code }) => code)).toEqual(reasons)
  })
})

describe('a rise may be approved', () => {
  const proposed = { approved: undefined, proposedBy: 'farah' }
  const anne = { budgetId: 'b', personId: 'anne', personName: 'Anne', beforePence: 1n, afterPence: 2n }
  const comes = { people: [anne], lines: 1 }
  const approved = { on: today, byName: 'Tom', lines: 1 }
  test.each([
    ['by another', proposed, comes, 'tom', []],
    ['once', { ...proposed, approved }, comes, 'tom', ['uplift-is-approved-already']],
    ['not by its proposer', proposed, comes, 'farah', ['another-human-approves']],
    ['not by whom it pays', proposed, comes, 'anne', ['uplift-raises-you']],
    ['not where nothing rises any more', proposed, { people: [], lines: 0 }, 'tom', ['no-line-goes-up']],
  ])('%s', (_, uplift, what, by, reasons) => {
    expect(mayApproveUplift(uplift, what, by).map(({ code }) => code)).toEqual(reasons)
  })
})

test.each([
  ['3.5', { value: 350 }],
  ['3.5%', { value: 350 }],
  ['0.01', { value: 1 }],
  ['50', { value: 5000 }],
  ['', { reason: 'say-how-many-per-cent' }],
  ['0', { reason: 'not-a-rise' }],
  ['-2', { reason: 'not-a-rise' }],
  ['50.01', { reason: 'not-a-rise' }],
  ['three', { reason: 'not-a-rise' }],
])('per cent typed as "%s"', (typed, read) => {
  expect(upliftFields.percent.read({ percent: [typed] }, 'percent')).toEqual(read)
})

test('says a rise in words', () => {
  expect(sayPercent(350)).toBe('3.5 per cent')
  expect(sayWhich({ code: 'PB', paOnly: true })).toBe('What is for somebody employed, only of the code PB')
  expect(sayRaised(rise.from, today, 6200n, 6417n)).toBe(
    'You get more from Thursday 1 April 2027: £62.00 a week becomes £64.17. You need to do nothing for it.',
  )
  expect(sayRaised(today, today, 6200n, 6417n)).toContain('What is missing comes with your next payment.')
  expect(yearlyMore({ beforePence: 24_800n, afterPence: 25_668n })).toBe(11_284n)
  expect(Object.values(UPLIFT_WORDS).every((sentence) => sentence.length > 0)).toBe(true)
})
