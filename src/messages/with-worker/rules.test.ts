import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Message } from './message.ts'
import { type Answering, answeringOf, dayOf, mayPromise, PROMISE_DAYS_MOST, stageOf } from './rules.ts'

const friday = day('2026-11-20')
const by = (on: string) => ({ on: day(on), byName: 'Priya Shah' })
const open = { open: true, answerBy: undefined }

test('the quick days are working days', () => {
  const monday = new Set([day('2026-11-23')])
  const days = (['today', 'next-working-day', 'in-three-working-days', 'another-day'] as const).map((promised) =>
    dayOf(promised, friday, monday),
  )
  expect(days).toEqual(['2026-11-20', '2026-11-24', '2026-11-26', undefined])
})

describe('a promise', () => {
  test.each<[string, Pick<Message, 'open' | 'answerBy'>, string | undefined, string]>([
    ['today', open, friday, ''],
    ['on the last day that is near enough', open, addDays(friday, PROMISE_DAYS_MOST), ''],
    ['without a day', open, undefined, 'say-which-day @other'],
    ['of yesterday', open, addDays(friday, -1), 'day-has-passed @other'],
    ['too far off', open, addDays(friday, PROMISE_DAYS_MOST + 1), 'too-far-off @other'],
    ['made twice', { ...open, answerBy: by('2026-11-24') }, friday, 'promised-already @'],
    ['after the answer', { open: false, answerBy: undefined }, friday, 'answered-already @'],
  ])('%s', (_, message, on, expected) =>
    expect(
      mayPromise(message, on === undefined ? undefined : day(on), friday)
        .map(({ code, at }) => `${code} @${at ?? ''}`)
        .join(),
    ).toBe(expected),
  )
})

test.each<[string, Pick<Message, 'open' | 'answerBy'>[], Answering]>([
  ['nothing was written', [], 'nothing-open'],
  ['all is answered', [{ open: false, answerBy: by('2026-11-01') }], 'nothing-open'],
  ['no day was said', [open], 'no-day-said'],
  ['a day was said', [open, { open: true, answerBy: by('2026-11-20') }], 'by-a-day'],
  ['the day has passed', [{ open: true, answerBy: by('2026-11-19') }], 'day-has-passed'],
])('%s', (_, messages, expected) => expect(answeringOf(messages, friday)).toBe(expected))

test('it stands beside the stage that the budget has come to', () => {
  expect(stageOf({ submitted: false, approved: false })).toBe('plan')
  expect(stageOf({ submitted: true, approved: false })).toBe('waiting')
  expect(stageOf({ submitted: true, approved: true })).toBe('money')
})
