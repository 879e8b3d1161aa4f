import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { isLate, mayMove, mayTell, stateOf, updateIsDue, usualOf, waitedDays } from './rules.ts'
import type { WaitState } from './waiting.ts'
import { nothingChanged, sayUsual, sayWorkingDays } from './words.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const none: ReadonlySet<Day> = new Set()

describe('how long somebody has waited', () => {
  test.each<[string, string, number]>([
    ['2026-10-19', '2026-10-19', 0],
    ['2026-10-19', '2026-10-20', 1],
    ['2026-10-19', '2026-11-16', 20],
    ['2026-11-20', '2026-11-22', 0],
  ])('from %s to %s: %i working days', (from, to, expected) =>
    expect(waitedDays(day(from), day(to), none)).toBe(expected),
  )

  test('bank holidays are no working days', () => {
    expect(waitedDays(day('2026-12-24'), day('2026-12-29'), new Set([day('2026-12-25'), day('2026-12-28')]))).toBe(1)
  })

  test('never: a wait is shown shorter than it was', () => {
    for (let n = 1; n < 400; n += 1) {
      const until = addDays(day('2026-01-01'), n)
      expect(waitedDays(day('2026-01-01'), until, none)).toBeGreaterThanOrEqual(
        waitedDays(day('2026-01-01'), addDays(until, -1), none),
      )
    }
  })
})

describe('what is usual here', () => {
  test('says too few below ten, and only how many', () => {
    expect(usualOf([])).toEqual({ known: 'too-few', finished: 0 })
    expect(usualOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ known: 'too-few', finished: 9 })
    expect(sayUsual(usualOf([]))).toContain('Nobody here')
    expect(sayUsual(usualOf([3]))).toContain('Only one person')
    expect(sayUsual(usualOf([3, 4]))).toContain('Only 2 people')
  })

  test.each<[string, number[], string]>([
    [
      'ten: the shortest and the longest are left out',
      [90, 12, 24, 13, 14, 15, 16, 17, 18, 1],
      '8 in 10 people here waited 12 to 24 working days.',
    ],
    ['all the same', Array.from({ length: 12 }, () => 1), '8 in 10 people here waited 1 working day.'],
  ])('%s', (_, days, expected) => expect(sayUsual(usualOf(days))).toBe(expected))

  test('the range always holds 8 in 10', () => {
    for (let n = 10; n < 200; n += 1) {
      const days = Array.from({ length: n }, (_, index) => (index * 37) % n)
      const usual = usualOf(days)
      if (usual.known !== 'range') throw new Error('a range is known')
      expect(days.filter((one) => one >= usual.low && one <= usual.high).length * 10).toBeGreaterThanOrEqual(n * 8)
    }
  })
})

describe('telling where it stands', () => {
  test.each<[string, WaitState | undefined, string, string]>([
    ['with the panel', 'with-decider', 'Nothing has changed, because the panel has not met.', ''],
    ['the plan came back', 'returned', 'We talk on Friday', ''],
    ['nobody asked', undefined, 'Nothing has changed', 'nobody-is-waiting'],
    ['decided', 'decided', 'Nothing has changed', 'nobody-is-waiting'],
    ['a promise: soon', 'with-decider', 'You will hear soon', 'promises-too-much @words'],
    ['a promise: should be approved', 'with-decider', 'It should be approved', 'promises-too-much @words'],
    ['no promise: as soon as', 'with-decider', 'I ring you as soon as I know', ''],
  ])('%s', (_, state, words, expected) => expect(codes(mayTell(state && { state }, words))).toBe(expected))
})

describe('moving an expected date', () => {
  const today = day('2026-11-16')
  const wait = { state: 'with-decider' as WaitState, expectedOn: day('2026-11-24') }
  test.each<[string, typeof wait | undefined, string, string, string]>([
    ['later', wait, '2026-12-08', 'the panel is full', ''],
    ['earlier', wait, '2026-11-17', 'there is an extra panel', ''],
    ['today', wait, '2026-11-16', 'she decides today', ''],
    ['a day that has passed', wait, '2026-11-15', 'x', 'new-date-has-passed @on'],
    ['the same day', wait, '2026-11-24', 'x', 'same-date-as-before @on'],
    ['a promise', wait, '2026-12-08', 'it will be approved then', 'promises-too-much @reason'],
    ['nobody asked', undefined, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['decided', { ...wait, state: 'decided' }, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['came back', { ...wait, state: 'returned' }, '2026-12-08', 'x', 'plan-is-being-changed'],
  ])('%s', (_, given, on, reason, expected) => expect(codes(mayMove(given, day(on), reason, today))).toBe(expected))
})

describe('an update is due', () => {
  const wait = { state: 'with-decider' as WaitState, expectedOn: day('2026-11-24'), lastToldOn: day('2026-11-16') }
  test.each<[string, typeof wait, string, boolean]>([
    ['six days of silence', wait, '2026-11-22', false],
    ['seven days of silence', wait, '2026-11-23', true],
    ['the day after an expected day that passed', { ...wait, lastToldOn: day('2026-11-23') }, '2026-11-25', true],
    ['told since it passed', { ...wait, lastToldOn: day('2026-11-25') }, '2026-11-26', false],
    ['on the expected day itself', { ...wait, lastToldOn: day('2026-11-23') }, '2026-11-24', false],
    ['decided', { ...wait, state: 'decided' }, '2026-12-30', false],
    ['came back, seven days of silence', { ...wait, state: 'returned' }, '2026-11-23', true],
  ])('%s', (_, given, today, expected) => expect(updateIsDue(given, 7, day(today))).toBe(expected))

  test('late is after the expected day, while somebody decides', () => {
    expect(isLate(wait, day('2026-11-24'))).toBe(false)
    expect(isLate(wait, day('2026-11-25'))).toBe(true)
    expect(isLate({ ...wait, state: 'returned' }, day('2026-11-25'))).toBe(false)
  })
})

test('the state of a wait', () => {
  expect([null, 'returned', 'approved', 'approved-with-conditions', 'declined'].map(stateOf)).toEqual([
    'with-decider',
    'returned',
    'decided',
    'decided',
    'decided',
  ])
})

describe('the honest update', () => {
  const facts = {
    state: 'with-decider' as WaitState,
    expectedOn: day('2026-11-24'),
    meetsOn: day('2026-11-24') as Day | undefined,
    body: 'panel' as 'panel' | 'manager',
    bodyName: 'the Tuesday panel',
    deciderName: 'Marcus Bell',
    workerName: 'Priya Shah',
    knownAs: 'Anne',
  }
  test.each<[string, typeof facts, string, string]>([
    [
      'the panel meets on the expected day',
      facts,
      '2026-11-16',
      'It meets on Tuesday 24 November 2026, and we expect an answer then.',
    ],
    [
      'it meets before',
      { ...facts, expectedOn: day('2026-12-08') },
      '2026-11-16',
      'It meets next on Tuesday 24 November 2026. We expect an answer by Tuesday 8 December 2026.',
    ],
    [
      'a manager',
      { ...facts, body: 'manager', meetsOn: undefined, deciderName: 'Grace Adeyemi' },
      '2026-11-16',
      'because Grace Adeyemi has not decided yet.',
    ],
    [
      'the day has passed',
      { ...facts, meetsOn: day('2026-12-08') },
      '2026-11-30',
      'that day has passed. Nobody has named a new day yet. The Tuesday panel meets next on Tuesday 8 December 2026.',
    ],
    [
      'it came back',
      { ...facts, state: 'returned' },
      '2026-11-30',
      'the plan is with Anne and Priya Shah to be changed',
    ],
  ])('%s', (_, given, today, expected) => expect(nothingChanged(given, day(today))).toContain(expected))

  test('promises nothing itself', () => {
    for (const state of ['with-decider', 'returned'] as const)
      expect(mayTell({ state }, nothingChanged({ ...facts, state }, day('2026-11-30')))).toEqual([])
  })
})

test('one day is one day', () =>
  expect([sayWorkingDays(1), sayWorkingDays(20)]).toEqual(['1 working day', '20 working days']))
