import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { laterOf, sayHeld, sayMeeting } from './later.ts'
import type { Phase } from './rules.ts'

const today = day('2026-11-20')
const waiting = {
  ...{ state: 'with-decider' as 'with-decider' | 'returned' | 'challenged' | 'decided', since: day('2026-11-02') },
  ...{ waitedDays: 14, expectedOn: day('2026-11-24'), deciderName: 'Marcus Bell', bodyName: 'the Tuesday panel' },
  challengedOn: undefined as ReturnType<typeof day> | undefined,
}
const no = { verdict: 'declined', decidedOn: day('2026-11-10') }

describe('what the first screen says of a wait beside its phase', () => {
  test.each<[string, Phase, Partial<typeof waiting>, typeof no | undefined, string | undefined]>([
    [
      'a later plan waits',
      'running',
      {},
      undefined,
      'A changed plan waits for a decision. Marcus Bell decides it for the Tuesday panel, by Tuesday 24 November 2026. You asked on 2 November 2026: 14 working days so far.',
    ],
    [
      'the day that was named has passed',
      'running',
      { expectedOn: day('2026-11-19') },
      undefined,
      'for the Tuesday panel. The answer was due by Thursday 19 November 2026. That day has passed: ask for a new one. You asked',
    ],
    [
      'on the day itself',
      'running',
      { expectedOn: today },
      undefined,
      'the Tuesday panel, by Friday 20 November 2026. You',
    ],
    ['it came back', 'review-to-say', { state: 'returned' }, undefined, 'The changed plan came back'],
    ['it got a no', 'running', { state: 'decided' }, no, 'The answer to the changed plan was no, on 10 November 2026.'],
    ['long ago', 'running', { state: 'decided' }, { ...no, decidedOn: day('2026-10-01') }, undefined],
    [
      'the first came back: how long so far',
      'came-back',
      { state: 'returned' },
      undefined,
      'You asked on 2 November 2026: 14 working days',
    ],
    [
      'challenged',
      'declined',
      { state: 'challenged', challengedOn: day('2026-11-12') },
      no,
      'You said on 12 November 2026 that the answer is wrong. Marcus Bell looks at it again, by Tuesday 24 November 2026.',
    ],
    ['the phase says it', 'waiting', {}, undefined, undefined],
    ['the first got a no', 'declined', { state: 'decided' }, no, undefined],
    ['it has ended', 'ended', {}, undefined, undefined],
    ['nothing waits', 'running', { state: 'decided' }, { ...no, verdict: 'approved' }, undefined],
  ])('%s', (_, phase, part, decision, expected) => {
    const later = laterOf({ phase, own: true, waiting: { ...waiting, ...part }, decision }, today)
    if (expected === undefined) expect(later).toBeUndefined()
    else expect(later?.says).toContain(expected)
  })
})

test('a day that has passed is not promised any more: a hold, and a look together', () => {
  const [on, next] = [day('2026-11-23'), day('2026-11-24')]
  const says = (whoActs: string, own: boolean, today = on) => sayHeld({ whoActs, actBy: on }, own, today)
  expect(says('finance', true)).toBe('Somebody sees to it by Monday 23 November 2026')
  expect(says('finance', true, next)).toMatch(/was to see to it by Monday 23 November 2026.*passed: please ring us/)
  expect(says('finance', false, next)).toMatch(/That day has passed$/)
  expect(says('person', true)).toContain('Please ring us by Monday')
  expect(says('person', true, next)).toBe('Please ring us today')
  expect(says('person', false)).toContain('Somebody sees to it')
  expect(sayMeeting(on, on)).toBe('Monday 23 November 2026')
  expect(sayMeeting(on, next)).toMatch(/It was to be on Monday 23 November 2026.*name another day/)
})
