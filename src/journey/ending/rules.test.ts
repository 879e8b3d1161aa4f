import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Held, Side, Step } from '#journey/review/index.ts'
import { type Answer, CONDITIONS, type Condition, type ConditionView, type Ending } from './ending.ts'
import { gapsOf, hasSaid, isOver, mayConfirm, mayPropose, maySay, type Proposed, revealed } from './rules.ts'

const today = day('2026-11-21')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
let order = 0
const view = (condition: Condition, side: Side, said: Answer = 'yes', words = ''): ConditionView => {
  order += 1
  return { condition, side, said, words, byName: side, on: today, order }
}
const all = (side: Side, said: Answer = 'yes', words = ''): ConditionView[] =>
  CONDITIONS.map((one) => view(one, side, said, words))
const ending = (part: Partial<Ending> = {}): Ending => ({
  endingId: 'e1',
  kind: 'after-review',
  lastDay: day('2026-12-19'),
  event: '',
  reasons: 'Reached',
  toldOn: today,
  proposedByName: 'Priya Shah',
  views: [...all('person'), ...all('worker')],
  said: { person: true, worker: true },
  confirmed: undefined,
  ...part,
})
const confirmed = ending({ confirmed: { byName: 'Priya Shah', on: today } })

describe('telling an ending', () => {
  const held = (step: Step): Held => ({
    reviewId: 'r1',
    versionId: 'v1',
    kind: 'planned',
    meetOn: today,
    how: 'home',
    openedByName: '',
    outcomes: [{ outcomeId: 'o1', kind: 'change', words: '', knownBy: '' }],
    views: [],
    said: { person: true, worker: true },
    hasSustainPlan: true,
    heldOn: today,
    heldByName: '',
    celebrated: '',
    steps: [{ outcomeId: 'o1', step, reasons: '' }],
  })
  const before = {
    ending: undefined,
    stopAgreed: undefined,
    lastReview: held('end'),
    events: ['my therapy ends'],
    noticeDays: 28,
    isSetUp: true,
  }
  const proposed: Proposed = { kind: 'after-review', lastDay: day('2026-12-19'), event: '', otherWaysTalked: false }
  test.each<[string, Partial<Parameters<typeof mayPropose>[0]>, Partial<Proposed>, string]>([
    ['after a review, with full notice', {}, {}, ''],
    ['a day too near', {}, { lastDay: day('2026-12-18') }, 'last-day-too-near @lastDay'],
    ['what the plan waits for has happened: today is fine', {}, { event: 'my therapy ends', lastDay: today }, ''],
    [
      'but never before today',
      {},
      { event: 'my therapy ends', lastDay: day('2026-11-20') },
      'last-day-in-the-past @lastDay',
    ],
    [
      'something that the plan does not wait for',
      {},
      { event: 'I moved', lastDay: today },
      'event-not-in-the-plan @event',
    ],
    ['more than a year off', {}, { lastDay: day('2027-11-22') }, 'last-day-too-far-off @lastDay'],
    ['no review', { lastReview: undefined }, {}, 'no-review-ends-it @kind'],
    ['a review that goes on', { lastReview: held('go-on') }, {}, 'no-review-ends-it @kind'],
    [
      'every reason at once',
      { lastReview: undefined },
      { lastDay: today },
      'no-review-ends-it @kind, last-day-too-near @lastDay',
    ],
    [
      'the person chose, other ways not talked about',
      { lastReview: undefined },
      { kind: 'person-chose' },
      'talk-about-other-ways-first @otherWays',
    ],
    [
      'the person chose, other ways talked about',
      { lastReview: undefined },
      { kind: 'person-chose', otherWaysTalked: true },
      '',
    ],
    ['spent outside, no stop agreed', {}, { kind: 'spent-outside' }, 'no-stop-was-agreed @kind'],
    [
      'spent outside, before the day agreed',
      { stopAgreed: { lastDay: day('2027-03-01'), reasons: 'x' } },
      { kind: 'spent-outside' },
      'before-the-day-agreed @lastDay',
    ],
    [
      'spent outside: what the plan waits for gives no shorter notice',
      { stopAgreed: { lastDay: today, reasons: 'x' } },
      { kind: 'spent-outside', event: 'my therapy ends', lastDay: today },
      'last-day-too-near @lastDay',
    ],
    ['nothing set up', { isSetUp: false }, {}, 'no-payments-to-end'],
    ['told before, not confirmed: told anew', { ending: ending() }, {}, ''],
    ['confirmed already', { ending: confirmed }, {}, 'ending-already-confirmed'],
  ])('%s', (_, have, give, expected) =>
    expect(codes(mayPropose({ ...before, ...have }, { ...proposed, ...give }, today))).toBe(expected),
  )
})

test('each side may say from the telling to the confirming', () => {
  expect(codes(maySay(undefined))).toBe('no-ending-told')
  expect(codes(maySay(ending()))).toBe('')
  expect(codes(maySay(confirmed))).toBe('ending-already-confirmed')
  expect(hasSaid('person', all('person').slice(1))).toBe(false)
  expect(hasSaid('person', all('person'))).toBe(true)
})

test('never: a side reads the other’s view of the ending before both have said', () => {
  const views = [...all('person'), view('a', 'worker')]
  expect(revealed(views, 'worker', { person: true, worker: false }).every(({ side }) => side === 'worker')).toBe(true)
  expect(revealed(views, 'person', { person: true, worker: true })).toHaveLength(5)
})

describe('confirming', () => {
  const gap = (side: Side, said: Answer, condition: Condition) => (one: ConditionView) =>
    one.side === side && one.condition === condition ? { ...one, said } : one
  /** The person says so on one condition; the worker says yes, with these words if any, at that order. */
  const withPerson = (said: Answer, condition: Condition, words = '', at = order + 1000): ConditionView[] =>
    ending()
      .views.map(gap('person', said, condition))
      .map((one) => (one.side === 'worker' && one.condition === condition ? { ...one, words, order: at } : one))
  test.each<[string, Ending | undefined, string]>([
    ['all yes', ending(), ''],
    ['nothing told', undefined, 'no-ending-told'],
    ['confirmed', confirmed, 'ending-already-confirmed'],
    ['its last day is today', ending({ lastDay: today }), ''],
    ['its last day has passed', ending({ lastDay: day('2026-11-20') }), 'last-day-has-passed'],
    ['the person has not said', ending({ said: { person: false, worker: true } }), 'person-has-not-said'],
    ['nobody has said', ending({ said: { person: false, worker: false } }), 'person-has-not-said, worker-has-not-said'],
    ['a gap nobody talked about', ending({ views: withPerson('no', 'c') }), 'gap-not-talked-about @condition-c'],
    [
      'words of the worker from before the person spoke',
      ending({ views: withPerson('not-sure', 'b', 'Early', 0) }),
      'gap-not-talked-about @condition-b',
    ],
    ['a gap talked about does not block', ending({ views: withPerson('no', 'c', 'We talked on Friday') }), ''],
    [
      'short notice, and the person does not say yes to (c)',
      ending({ lastDay: today, event: 'my therapy ends', views: withPerson('not-sure', 'c', 'We talked on Friday') }),
      'short-notice-needs-a-yes @condition-c',
    ],
    [
      'short notice, and another gap that was talked about',
      ending({ lastDay: today, event: 'my therapy ends', views: withPerson('not-sure', 'd', 'We talked on Friday') }),
      '',
    ],
    [
      'nothing keeps the good of it, as both see it',
      ending({
        views: [
          ...all('person').map(gap('person', 'no', 'd')),
          ...all('worker', 'yes', 'Talked').map(gap('worker', 'no', 'd')),
        ],
      }),
      'no-plan-to-keep-the-good @condition-d',
    ],
    [
      'but whoever chose to end may end',
      ending({
        kind: 'person-chose',
        views: [
          ...all('person').map(gap('person', 'no', 'd')),
          ...all('worker', 'yes', 'Talked').map(gap('worker', 'no', 'd')),
        ],
      }),
      '',
    ],
  ])('%s', (_, given, expected) => expect(codes(mayConfirm(given, today, 28))).toBe(expected))
})

test('gaps are named apart, never counted', () => {
  const views = [...all('person', 'not-sure'), ...all('worker', 'no')]
  expect(gapsOf({ views }).map(({ condition, person, worker }) => `${condition} ${person} ${worker}`)).toEqual([
    'a not-sure no',
    'b not-sure no',
    'c not-sure no',
    'd not-sure no',
  ])
  expect(gapsOf(ending())).toEqual([])
})

test('it is over on the day after the last day', () => {
  const over = ending({ lastDay: today, confirmed: { byName: '', on: today } })
  expect(isOver(over, today)).toBe(false)
  expect(isOver(over, day('2026-11-22'))).toBe(true)
  expect(isOver(ending({ lastDay: today }), day('2027-11-22'))).toBe(false)
})
