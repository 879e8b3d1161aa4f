import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import {
  all,
  asked,
  BOTH,
  CHANGE,
  codes,
  confirmed,
  ending,
  offer,
  ready,
  silent,
  today,
  withReasons,
} from './readiness.test-kit.ts'
import type { Readiness } from './readiness.ts'
import { hasSaid, mayConfirm } from './rules.ts'

describe('confirming', () => {
  const typedFor = (on: Day) => [
    ...all('person').map((view) => ({ ...view, typedFor: { byName: 'Priya Shah', how: 'phone', on } })),
    ...all('worker'),
  ]
  const short = { lastDay: today, event: 'my therapy ends' }
  const twice = asked(addDays(today, -14), today)
  const told = { toldOn: addDays(today, -20), lastDay: addDays(today, 8) }
  const because = [
    { condition: 'no-answer' as const, answersOrder: undefined, words: 'We tried', byName: '', on: today },
  ]
  test.each<[string, Readiness, string]>([
    ['all yes', ready(ending()), ''],
    ['nothing told', ready(undefined), 'no-ending-told'],
    ['confirmed', ready(confirmed), 'ending-already-confirmed'],
    ['its last day is today', ready(ending({ lastDay: today })), ''],
    ['its last day has passed', ready(ending({ lastDay: day('2026-11-20') })), 'last-day-has-passed'],
    ['the person has not said', ready(silent()), 'person-has-not-said'],
    [
      'nobody has said',
      ready(ending({ views: [], said: { person: false, worker: false } })),
      'person-has-not-said, worker-has-not-said',
    ],
    ['asked once', ready(silent(told), { asked: asked(today) }), 'ask-once-more-later'],
    ['asked twice too near', ready(silent(told), { asked: asked(addDays(today, -13), today) }), 'ask-once-more-later'],
    ['asked twice, no reason', ready(silent(told), { asked: twice }), 'no-answer-needs-a-reason'],
    ['asked twice, with a reason', ready(silent(told), { asked: twice, reasons: because }), ''],
    [
      'no answer, and less than the full notice',
      ready(silent({ toldOn: addDays(today, -20), lastDay: today }), { asked: twice, reasons: because }),
      'no-answer-needs-full-notice',
    ],
    ['a gap without a reason', ready(ending({ person: { b: 'no' } })), 'gap-needs-a-reason @condition-b'],
    ['a gap with its reason', withReasons(ready(ending({ person: { b: 'no' } }))), ''],
    [
      'short notice, and the person does not say yes to (c)',
      withReasons(ready(ending({ ...short, person: { c: 'not-sure' } }))),
      'short-notice-needs-a-yes @condition-c',
    ],
    [
      'short notice, and a yes that was typed for them',
      ready(ending({ ...short, toldOn: addDays(today, -14), views: typedFor(addDays(today, -14)) })),
      'short-notice-needs-a-yes @condition-c',
    ],
    [
      'a yes typed for them 13 days ago',
      ready(ending({ views: typedFor(addDays(today, -13)) })),
      'their-14-days-are-not-over',
    ],
    ['a yes typed for them 14 days ago', ready(ending({ views: typedFor(addDays(today, -14)) })), ''],
    ['short notice, and another gap', withReasons(ready(ending({ ...short, person: { d: 'not-sure' } }))), ''],
    [
      'over a no to (c), nothing offered',
      withReasons(ready(ending({ person: { c: 'no' } }))),
      'third-party-not-offered, taper-not-offered',
    ],
    [
      'over a no to (c), one not answered yet',
      withReasons(ready(ending({ person: { c: 'no' } }), { offers: [offer('third-party'), offer('taper', 'no')] })),
      'wait-for-their-word @third-party',
    ],
    [
      'over a no to (c), unanswered for 14 days',
      withReasons(
        ready(ending({ person: { c: 'no' } }), {
          offers: [offer('third-party', undefined, addDays(today, -14)), offer('taper', 'no')],
        }),
      ),
      '',
    ],
    [
      'over a no to (c), they would like it',
      withReasons(
        ready(ending({ person: { c: 'no' } }), { offers: [offer('third-party', 'yes'), offer('taper', 'no')] }),
      ),
      'they-would-like-it-first @third-party',
    ],
    [
      'over a no to (c), both offered and answered, without a reason',
      ready(ending({ person: { c: 'no' } }), { offers: BOTH }),
      'gap-needs-a-reason @condition-c',
    ],
    [
      'over a no to (c), both offered and answered',
      withReasons(ready(ending({ person: { c: 'no' } }), { offers: BOTH })),
      '',
    ],
    [
      'nothing keeps the good of it, as both see it',
      withReasons(ready(ending({ person: { d: 'no' }, worker: { d: 'no' } }))),
      'no-plan-to-keep-the-good @condition-d',
    ],
    [
      'but whoever chose to end may end',
      withReasons(ready(ending({ kind: 'person-chose', person: { d: 'no', c: 'no' }, worker: { d: 'no' } }))),
      '',
    ],
  ])('%s', (_, given, expected) => expect(codes(mayConfirm(given, today))).toBe(expected))

  test('never: silence is read as a yes', () => {
    for (const days of [[], [today], [addDays(today, -13), today]])
      expect(mayConfirm(ready(silent(told), { asked: asked(...days), reasons: because }), today)).not.toEqual([])
    expect(mayConfirm(ready(silent(told), { asked: twice }), today)).not.toEqual([])
    expect(hasSaid('person', all('worker'), CHANGE)).toBe(false)
  })

  test('never: a gap is confirmed without a reason that answers what the person says now', () => {
    const before = withReasons(ready(ending({ person: { a: 'no' } })))
    expect(mayConfirm(before, today)).toEqual([])
    const later = { ...before, ending: ending({ person: { a: 'no' } }) }
    expect(codes(mayConfirm(later, today))).toBe('gap-needs-a-reason @condition-a')
  })
})
