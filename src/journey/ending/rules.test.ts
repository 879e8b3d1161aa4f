import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Held, Step } from '#journey/review/index.ts'
import type { Ending } from './ending.ts'
import { groundOn } from './ground/ground.test-kit.ts'
import type { Basis, GroundState } from './ground/ground.ts'
import { isOver, mayPropose, type Proposed } from './rules.ts'

const today = day('2026-11-21')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const ending = (part: Partial<Ending> = {}): Ending => ({
  endingId: 'e1',
  kind: 'after-review',
  lastDay: day('2026-12-19'),
  event: '',
  reasons: 'Reached',
  toldOn: today,
  ...{ proposedBy: 'priya', proposedByName: 'Priya Shah', groundId: 'g', challenge: undefined },
  goals: [],
  views: [],
  said: { person: true, worker: true },
  confirmed: undefined,
  ...part,
})
const confirmed = ending({ confirmed: { byName: 'Priya Shah', on: today } })

const resting = (basis: Basis, aftercareId?: string): GroundState => ({
  all: [groundOn(basis)],
  ...{ looked: [], decided: [], facts: { today, aftercareId, months: 12 } },
})

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
    ...{ preparation: { person: undefined, worker: undefined }, typedForPerson: false, asked: [] },
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
    ground: resting('reassessed-not-eligible'),
    notMet: false,
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
      { lastReview: undefined, ground: resting('persons-choice') },
      { kind: 'person-chose' },
      'talk-about-other-ways-first @otherWays',
    ],
    [
      'the person chose, other ways talked about',
      { lastReview: undefined, ground: resting('persons-choice') },
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
    ['a side says that a goal is not reached', { notMet: true }, {}, 'somebody-says-not-met @kind'],
    ['no ground is written', { ground: { ...resting('died'), all: [] } }, {}, 'no-ground-is-written @kind'],
    ['the ground of another kind', { ground: resting('died') }, {}, 'ground-does-not-fit-this @kind'],
    ['reassessed, a goal not reached', { notMet: true, lastReview: undefined }, { kind: 'reassessed' }, ''],
    [
      'reassessed: what the plan waits for gives no shorter notice',
      {},
      { kind: 'reassessed', event: 'my therapy ends', lastDay: today },
      'last-day-too-near @lastDay',
    ],
    ['died: today', { ground: resting('died') }, { kind: 'died', lastDay: today }, ''],
    ['moved: too near', { ground: resting('moved') }, { kind: 'moved', lastDay: today }, 'last-day-too-near @lastDay'],
    ['nothing set up', { isSetUp: false }, {}, 'no-payments-to-end'],
    ['told before, not confirmed: told anew', { ending: ending() }, {}, ''],
    ['confirmed already', { ending: confirmed }, {}, 'ending-already-confirmed'],
  ])('%s', (_, have, give, expected) =>
    expect(codes(mayPropose({ ...before, ...have }, { ...proposed, ...give }, today))).toBe(expected),
  )
})

test('it is over on the day after the last day', () => {
  const over = ending({ lastDay: today, confirmed: { byName: '', on: today } })
  expect(isOver(over, today)).toBe(false)
  expect(isOver(over, day('2026-11-22'))).toBe(true)
  expect(isOver(ending({ lastDay: today }), day('2027-11-22'))).toBe(false)
})
