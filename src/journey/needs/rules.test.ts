import { describe, expect, test } from 'vitest'
import { finishedBy, ON as on, question, said } from './needs.test-kit.ts'
import type { Answered, EndsAs, Needs, Opened, Talk, View } from './needs.ts'
import {
  agrees,
  bothAnswered,
  differencesIn,
  differs,
  isOpen,
  mayOpen,
  mustClose,
  stageOf,
  turnsOver,
} from './rules.ts'

const finished = finishedBy('Somebody')
const opened = (part: Partial<Opened> = {}): Opened => ({
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [question('children')],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
  ...part,
})
const needs = (part: Partial<Needs>): Needs => ({
  side: 'worker',
  opened: undefined,
  own: [],
  offerAccepted: true,
  questionsToday: opened().questions,
  views: undefined,
  needs: [],
  ...part,
})
const talk = (endsAs: EndsAs): Talk => ({ talkId: 1n, endsAs, words: '', byName: 'Anne', on })
const view = (key: string, person: Answered, worker: Answered, ended?: EndsAs): View => ({
  ...question(key),
  person: said(person),
  worker: said(worker),
  talk: ended && talk(ended),
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('opening the questions', () => {
  test.each<[string, Partial<Needs>, string]>([
    ['the offer was accepted', {}, ''],
    ['nobody has said yes', { offerAccepted: false }, 'offer-not-accepted'],
    ['open already', { opened: opened() }, 'needs-already-open'],
    ['the council has no questions', { questionsToday: [] }, 'no-questions-in-force'],
  ])('%s', (_, part, expected) => expect(codes(mayOpen(needs(part), part.opened?.assessmentId ?? ''))).toBe(expected))

  test('again once the last ones were decided, from a page that was drawn since', () => {
    const decided = { opened: opened({ decision: { eligible: true, reasons: 'Why', byName: 'Priya Shah', on } }) }
    expect(codes(mayOpen(needs(decided), 'a1'))).toBe('')
    expect(codes(mayOpen(needs(decided), ''))).toBe('needs-already-open')
    expect(codes(mayOpen(needs({}), 'a1'))).toBe('needs-already-open')
  })
})

describe('where it stands', () => {
  const decision = { eligible: true, reasons: 'Why', byName: 'Priya Shah', on }
  test.each<[string, Opened | undefined, string]>([
    ['nothing opened', undefined, 'not-open'],
    ['nobody has finished', opened(), 'answering'],
    ['only she has', opened({ finished: { person: finished, worker: undefined } }), 'answering'],
    ['only the worker has', opened({ finished: { person: undefined, worker: finished } }), 'answering'],
    ['both have', opened({ finished: { person: finished, worker: finished } }), 'revealed'],
    ['nobody has, and she asked to see both', opened({ shownEarly: { on } }), 'revealed'],
    ['and it is decided', opened({ finished: { person: finished, worker: finished }, decision }), 'decided'],
  ])('%s', (_, given, expected) => expect(stageOf(given)).toBe(expected))
})

test('a difference is open until a talk about it has ended, however it ended', () => {
  const same = view('a', 'cannot', 'cannot')
  const open = view('b', 'cannot', 'some-help')
  const left = view('c', 'dont-know', 'manage', 'leave-it')
  expect([same, open, left].map(differs)).toEqual([false, true, true])
  expect([same, open, left].map(isOpen)).toEqual([false, true, false])
  expect(differencesIn([left, same, open]).map(({ key }) => key)).toEqual(['b', 'c'])
})

test.each<[Answered, Answered, string]>([
  ['cannot', 'cannot', 'agrees'],
  ['dont-know', 'dont-know', 'agrees'],
  ['cannot', 'manage', 'differs'],
  ['dont-know', 'manage', 'differs'],
  ['left', 'cannot', ''],
  ['cannot', 'left', ''],
  ['left', 'left', ''],
])('%s beside %s: a question that was left is neither agreed nor a difference', (person, worker, expected) => {
  const one = view('a', person, worker)
  expect([agrees(one) ? 'agrees' : '', differs(one) ? 'differs' : ''].join('')).toBe(expected)
  expect(bothAnswered(one)).toBe(expected !== '')
})

test('one side who manages only with somebody’s help, or with distress, sees it differently from one who just manages', () => {
  const hard = said('manage', '', { limbs: ['only-with-help', 'distress'] })
  const one = { ...view('a', 'manage', 'manage'), person: hard }
  expect([
    differs(one),
    agrees(one),
    isOpen(one),
    mustClose(one, { manage: 0, 'some-help': 0, cannot: 0, 'dont-know': 0 }),
  ]).toEqual([true, false, true, true])
  const both = { ...one, worker: hard }
  expect([differs(both), agrees(both)]).toEqual([false, true])
})

test('both turn over with the last who finishes: not before, not twice, and not while a carer is waited for', () => {
  const before = (part: Partial<Opened>) => turnsOver(opened(part), 'person', finished)
  const worker = { finished: { person: undefined, worker: finished } }
  const carer = { humanId: 'h1', name: 'Joanne Reed', knownAs: 'Joanne', doneOn: undefined }
  expect(before({})).toBe(false)
  expect(before(worker)).toBe(true)
  expect(before({ ...worker, carer })).toBe(false)
  expect(before({ ...worker, carer: { ...carer, doneOn: on } })).toBe(true)
  expect(before({ ...worker, shownEarly: { on } })).toBe(false)
})

describe('which differences must close before needs are decided', () => {
  const points = { manage: 0, 'some-help': 2, cannot: 5, 'dont-know': 2 }
  const alike = { ...points, cannot: 2 }
  test.each<[Answered, Answered, boolean, boolean]>([
    ['manage', 'cannot', true, true],
    ['some-help', 'manage', true, true],
    ['dont-know', 'cannot', true, true],
    ['dont-know', 'manage', true, true],
    ['some-help', 'cannot', true, false],
    ['dont-know', 'dont-know', false, false],
    ['cannot', 'cannot', false, false],
    ['left', 'cannot', false, false],
  ])('%s beside %s: %s, and %s where both levels score alike', (person, worker, expected, scoredAlike) => {
    expect(mustClose(view('a', person, worker), points)).toBe(expected)
    expect(mustClose(view('a', person, worker), alike)).toBe(scoredAlike)
  })

  test('without the council’s points any two levels may touch the amount', () =>
    expect(mustClose(view('a', 'some-help', 'cannot'))).toBe(true))
  test('not one that was talked about, however that ended', () =>
    expect(mustClose(view('a', 'manage', 'cannot', 'leave-it'), points)).toBe(false))
  test('not one about wellbeing', () =>
    expect(mustClose({ ...view('a', 'manage', 'cannot'), area: 'wellbeing' }, points)).toBe(false))
})
