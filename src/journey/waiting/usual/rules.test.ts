import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { sayUsual } from '../words.ts'
import { countsOf, ENOUGH_WAITS, rangeOf, usualOf } from './rules.ts'
import { type Counted, STEPS, type Took } from './usual.ts'

const each = (days: readonly number[]): Took[] => days.map((one) => ({ days: one, people: 1 }))

describe('the days between which 8 in 10 lie', () => {
  test.each<[string, Took[], number, number | undefined, number | undefined]>([
    ['nobody', [], 0, undefined, undefined],
    ['nine', each([1, 2, 3, 4, 5, 6, 7, 8, 9]), 9, undefined, undefined],
    ['nine who took alike', [{ days: 4, people: 9 }], 9, undefined, undefined],
    ['ten: the shortest and the longest are left out', each([90, 12, 24, 13, 14, 15, 16, 17, 18, 1]), 10, 12, 24],
    ['all the same', [{ days: 1, people: 12 }], 12, 1, 1],
    [
      'many in one place count as many',
      [
        { days: 30, people: 2 },
        { days: 2, people: 1 },
        { days: 9, people: 17 },
      ],
      20,
      9,
      9,
    ],
  ])('%s', (_, took, finished, low, high) => expect(rangeOf(took)).toEqual({ finished, low, high }))

  test('never: a wait is shown shorter than it was, since the range holds at least 8 in 10', () => {
    for (let n = ENOUGH_WAITS; n < 200; n += 1) {
      const days = Array.from({ length: n }, (_, index) => (index * 37) % n)
      const { low = Number.NaN, high = Number.NaN } = rangeOf(each(days))
      expect(days.filter((one) => one >= low && one <= high).length * 10).toBeGreaterThanOrEqual(n * 8)
      expect(days.filter((one) => one > high).length * 10).toBeLessThanOrEqual(n)
    }
  })
})

test('each part of the way is counted, and an answer by who gave it as well', () => {
  const row = (step: (typeof STEPS)[number], body: 'manager' | 'panel' | null, days: number, people: number) => ({
    ...{ step, body, days, people },
  })
  const counts = countsOf([
    row('asked-to-answer', 'manager', 1, 10),
    row('asked-to-answer', 'panel', 20, 10),
    row('whole', null, 60, 11),
  ])
  expect(counts).toHaveLength(STEPS.length + 2)
  expect(counts.filter(({ step }) => step === 'asked-to-answer')).toEqual([
    { step: 'asked-to-answer', body: undefined, finished: 20, low: 1, high: 20 },
    { step: 'asked-to-answer', body: 'manager', finished: 10, low: 1, high: 1 },
    { step: 'asked-to-answer', body: 'panel', finished: 10, low: 20, high: 20 },
  ])
  expect(counts.find(({ step }) => step === 'offer-to-plan')).toMatchObject({ finished: 0, low: undefined })
})

describe('what is said of it', () => {
  const countedOn = day('2026-11-22')
  const count = (body: Counted['body'], finished: number, low?: number, high?: number): Counted => ({
    ...{ step: 'asked-to-answer', body, countedOn, finished, low, high },
  })
  test.each<[string, readonly Counted[], Counted['body'], string]>([
    ['nobody counted', [], 'panel', 'We have not counted yet'],
    ['nobody finished', [count(undefined, 0)], 'panel', 'Nobody here has had an answer in the last year'],
    ['one', [count(undefined, 1)], 'panel', 'Only one person here has had an answer'],
    ['few', [count(undefined, 9), count('panel', 8)], 'panel', 'Only 9 people here have had an answer'],
    [
      'enough with the same body',
      [count(undefined, 30, 1, 40), count('panel', 10, 12, 19)],
      'panel',
      '8 in 10 people here who asked a panel waited 12 to 19 working days. We counted on 22 November 2026.',
    ],
    [
      'a manager’s',
      [count(undefined, 30, 1, 40), count('manager', 20, 1, 1)],
      'manager',
      '8 in 10 people here who asked a manager waited 1 working day. We counted on 22 November 2026.',
    ],
    [
      'too few with the same body, enough in all',
      [count(undefined, 12, 1, 40), count('panel', 9)],
      'panel',
      '8 in 10 people here waited 1 to 40 working days.',
    ],
  ])('%s', (_, counts, body, words) => expect(sayUsual(usualOf(counts, body))).toContain(words))
})
