import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { mayComeBack, mayHaveChanged, openUntil, stepFor } from './rules.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const until = openUntil(day('2026-08-31'), 12)
const died = false
const taken = {
  on: day('2026-10-01'),
  changed: [],
  words: 'x',
  step: 'plan',
  how: 'here',
  typedByName: 'Anne',
} as const

describe('coming back', () => {
  test.each<[string, Parameters<typeof mayComeBack>[0], string, string]>([
    ['on the last day of it', { died, isOver: true, until, taken: undefined }, '2027-08-31', ''],
    ['a day later', { died, isOver: true, until, taken: undefined }, '2027-09-01', 'is-too-long-ago'],
    ['while money is paid', { died, isOver: false, until, taken: undefined }, '2026-08-31', 'has-not-ended'],
    ['no ending', { died, isOver: false, until: undefined, taken: undefined }, '2026-08-31', 'has-not-ended'],
    ['after a death', { died: true, isOver: true, until, taken: undefined }, '2026-09-01', 'has-died'],
    ['twice', { died, isOver: true, until, taken }, '2026-10-02', 'is-back-already'],
  ])('%s', (_, now, today, expected) => {
    expect(codes(mayComeBack(now, { saidOn: day(today), today: day(today) }))).toBe(expected)
  })

  test('what was said in time may be typed for some weeks after it', () => {
    const now = { died, isOver: true, until, taken: undefined }
    const may = (saidOn: string, today: string) => codes(mayComeBack(now, { saidOn: day(saidOn), today: day(today) }))
    expect(may('2027-08-31', '2027-09-28')).toBe('')
    expect(may('2027-08-31', '2027-09-29')).toBe('is-too-long-ago')
    expect(may('2027-09-01', '2027-09-28')).toBe('is-too-long-ago')
  })
})

test('questions are asked again only where what somebody can do has changed', () => {
  expect(stepFor(['people', 'health'])).toBe('plan')
  expect(stepFor(['what-i-can-do', 'money'])).toBe('needs')
  expect(stepFor(['nothing'])).toBe('plan')
})

test('nothing has changed stands alone', () => {
  expect(codes(mayHaveChanged(['nothing']))).toBe('')
  expect(codes(mayHaveChanged(['nothing', 'people']))).toBe('nothing-or-something @changed')
})
