import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { WaitState } from '../waiting.ts'
import { mayMove, readMoveBy } from './rules.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-16')

describe('moving an expected date', () => {
  const wait = { state: 'with-decider' as WaitState, expectedOn: day('2026-11-24') }
  test.each<[string, typeof wait | undefined, string, string, string]>([
    ['later', wait, '2026-12-08', 'the panel is full', ''],
    ['earlier', wait, '2026-11-17', 'there is an extra panel', ''],
    ['today', wait, '2026-11-16', 'she decides today', ''],
    ['after a challenge', { ...wait, state: 'challenged' }, '2026-12-08', 'Grace is away', ''],
    ['a day that has passed', wait, '2026-11-15', 'x', 'new-date-has-passed @on'],
    ['the same day', wait, '2026-11-24', 'x', 'same-date-as-before @on'],
    ['a promise', wait, '2026-12-08', 'it will be approved then', 'promises-too-much @reason'],
    ['nobody asked', undefined, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['decided', { ...wait, state: 'decided' }, '2026-12-08', 'x', 'nobody-is-waiting'],
    ['came back', { ...wait, state: 'returned' }, '2026-12-08', 'x', 'plan-is-being-changed'],
  ])('%s', (_, given, on, reason, expected) => expect(codes(mayMove(given, day(on), reason, today))).toBe(expected))
})

describe('by when the person should have read it', () => {
  test.each<[string, string | undefined, string, string | undefined]>([
    ['later: before the day they count on', '2026-12-01', '2026-12-15', '2026-12-01'],
    ['that day is near: a week at least', '2026-11-17', '2026-12-15', '2026-11-23'],
    ['that day has passed: a week', '2026-11-10', '2026-12-15', '2026-11-23'],
    ['never after the new day itself', '2026-11-17', '2026-11-19', '2026-11-19'],
    ['earlier: it can wait for the page', '2026-12-15', '2026-12-01', undefined],
    ['no day was named before', undefined, '2026-12-15', undefined],
  ])('%s', (_, before, on, expected) =>
    expect(readMoveBy(before === undefined ? undefined : day(before), day(on), today)).toBe(expected),
  )
})
