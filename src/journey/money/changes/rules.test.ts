import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { fine, refuse } from '#core/verdict.ts'
import { answer, codes, next, plan, running, today } from './changes.test-kit.ts'
import type { Started, ToStart } from './changes.ts'
import { mayAnswer, mayObject, mayObjectFor, mayStart, stepsThatEnd } from './rules.ts'

const to = (part: Partial<ToStart> = {}): ToStart => ({
  ...{
    next: next(),
    inForce: plan(),
    agreementId: 'a1',
    changes: [],
    worse: fine,
    risesAboveDecided: false,
    stepsAhead: [],
  },
  ...{ overlays: [], lines: [running()], ground: undefined },
  ...part,
})
const less = refuse('less-money')
const typed = (objectUntil: string) =>
  answer('person', {
    givenFor: {
      ...{ how: 'phone', byName: 'Priya Shah', on: today, witnessName: 'Grace Adeyemi', photoId: undefined },
      ...{ copy: { channel: 'post', on: today, objectUntil: day(objectUntil) }, objected: undefined },
    },
  })
const pause: Overlay = { id: 'p', kind: 'pause', lineId: 'l1', from: today, to: day('2026-12-20') }
const ends = { kind: 'ends', lineId: 'l1', on: day('2026-12-06') } as const

describe('starting a change', () => {
  test.each<[string, ToStart, 'person' | 'worker', string]>([
    ['not for the worse, by the worker', to(), 'worker', ''],
    [
      'not for the worse, by the person, the worker agreeing',
      to({ next: next({ answers: [answer('worker')] }) }),
      'person',
      '',
    ],
    ['by the person alone', to(), 'person', 'worker-has-not-agreed'],
    ['nothing is paid', to({ agreementId: undefined, inForce: undefined }), 'worker', 'payments-not-set-up'],
    ['no plan', to({ next: undefined }), 'worker', 'nothing-new-to-start'],
    ['the version in force', to({ next: plan() }), 'worker', 'nothing-new-to-start'],
    ['being decided', to({ next: next({ submitted: true }) }), 'worker', 'plan-is-with-the-decider'],
    ['declined', to({ next: next({ submitted: true, decided: 'declined' }) }), 'worker', 'was-not-approved'],
    ['returned', to({ next: next({ submitted: true, decided: 'returned' }) }), 'worker', 'was-not-approved'],
    ['approved', to({ next: next({ submitted: true, decided: 'approved' }) }), 'worker', ''],
    ['half a plan', to({ next: next({ sentences: [] }) }), 'worker', 'plan-is-not-whole'],
    ['more than was decided', to({ risesAboveDecided: true }), 'worker', 'more-money-needs-a-decision'],
    ['for the worse, nobody asked', to({ worse: less }), 'worker', 'worse-needs-their-yes'],
    ['for the worse, with their yes', to({ worse: less, next: next({ answers: [answer('person')] }) }), 'worker', ''],
    [
      'for the worse, with their yes, but',
      to({ worse: less, next: next({ answers: [answer('person', { answer: 'yes-but' })] }) }),
      'worker',
      '',
    ],
    [
      'for the worse, their yes to an earlier wording',
      to({ worse: less, next: next({ answers: [answer('person', { stands: false })] }) }),
      'worker',
      'worse-needs-their-yes',
    ],
    [
      'for the worse, they could not answer: nobody takes that for a yes',
      to({ worse: less, next: next({ answers: [answer('person', { answer: 'could-not' })] }) }),
      'worker',
      'worse-needs-their-yes',
    ],
    [
      'for the worse, a yes of the worker alone',
      to({ worse: less, next: next({ answers: [answer('worker')] }) }),
      'person',
      'worse-needs-their-yes',
    ],
    [
      'for the worse, a yes typed for them in its 14 days',
      to({ worse: less, next: next({ answers: [typed('2026-12-02')] }) }),
      'worker',
      'their-14-days-are-not-over',
    ],
    [
      'for the worse, a yes typed for them, its 14 days over',
      to({ worse: refuse('new-condition'), next: next({ answers: [typed('2026-12-01')] }) }),
      'worker',
      '',
    ],
    ['not for the worse, whatever was typed', to({ next: next({ answers: [typed('2026-12-02')] }) }), 'worker', ''],
    ['a line that ends is paused', to({ overlays: [pause], changes: [ends] }), 'worker', 'a-changed-line-is-paused'],
    ['a line that stays is paused', to({ overlays: [pause] }), 'worker', ''],
    [
      'all is paused',
      to({ overlays: [{ ...pause, lineId: undefined }], changes: [ends] }),
      'worker',
      'a-changed-line-is-paused',
    ],
    ['the pause is over', to({ overlays: [{ ...pause, to: day('2026-12-01') }], changes: [ends] }), 'worker', ''],
    [
      'everything has ended',
      to({ overlays: [{ id: 'e', kind: 'ends', on: day('2026-11-30') }] }),
      'worker',
      'payments-have-ended',
    ],
  ])('%s', (_, given, by, expected) => expect(codes(mayStart(given, by, today))).toBe(expected))
})

describe('a change that started', () => {
  const started = (part: Partial<Started> = {}): Started => ({
    ...{ changeId: 'c1', versionId: 'v2', number: 2, forTheWorse: false, words: 'x', startsOn: today },
    ...{ objectUntil: day('2026-12-16'), startedByName: 'Priya Shah', objected: undefined, answered: undefined },
    ...part,
  })
  const objected = { words: '', on: today }

  test.each<[string, Started | undefined, string, string]>([
    ['on the last of 14 days', started(), '2026-12-16', ''],
    ['a day later', started(), '2026-12-17', 'the-14-days-are-over'],
    ['nothing was changed', undefined, '2026-12-16', 'no-change-to-object-to'],
    ['twice', started({ objected }), '2026-12-16', 'said-so-already'],
  ])('objecting: %s', (_, given, on, expected) => expect(codes(mayObject(given, day(on)))).toBe(expected))

  test.each<[string, Started | undefined, string, string, string]>([
    ['said on the last day, typed later', started(), '2026-12-16', '2026-12-20', ''],
    ['said a day later', started(), '2026-12-17', '2026-12-20', 'the-14-days-are-over'],
    ['said before it started', started(), '2020-01-01', '2026-12-16', 'said-before-it-started'],
    ['said tomorrow', started(), '2026-12-11', '2026-12-10', 'said-after-today'],
    ['nothing was changed', undefined, '2026-12-16', '2026-12-16', 'no-change-to-object-to'],
  ])('objecting, typed by a worker: %s', (_, given, on, now, expected) =>
    expect(codes(mayObjectFor(given, day(on), day(now)))).toBe(expected),
  )

  test.each<[string, Started | undefined, string]>([
    ['once', started({ objected }), ''],
    ['nobody objected', started(), 'nothing-to-answer'],
    ['nothing was changed', undefined, 'nothing-to-answer'],
    ['twice', started({ objected, answered: { words: 'x', byName: 'Priya Shah', on: today } }), 'answered-already'],
  ])('answering: %s', (_, given, expected) => expect(codes(mayAnswer(given))).toBe(expected))
})

test('the steps down that end with a change are those of the lines that it changes', () => {
  const line = { ...running(), lineId: 'l1', what: 'Yoga' }
  const stepsAhead = [{ lineId: 'l1', next: today }]
  const of = (changes: ToStart['changes']) => stepsThatEnd({ ...to(), lines: [line], stepsAhead, changes })
  expect(of([{ kind: 'ends', lineId: 'l1', on: today }])).toEqual([{ what: 'Yoga', next: today }])
  expect(of([{ kind: 'amount', lineId: 'l1', from: today, amountPence: 5000n }])).toHaveLength(1)
  expect(of([{ kind: 'ends', lineId: 'l2', on: today }])).toEqual([])
})
