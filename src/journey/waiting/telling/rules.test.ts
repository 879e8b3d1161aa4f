import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { UpdateEvery } from '../choosing/choosing.ts'
import type { OpenQuestion, WaitState } from '../waiting.ts'
import { nothingChanged } from '../words.ts'
import {
  goesWithPanel,
  isOffered,
  mayTap,
  mayTell,
  nextTellingOn,
  promisesTooMuch,
  updateIsDue,
  workingDayBefore,
} from './rules.ts'
import { WORDS } from './words.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('telling where it stands', () => {
  test.each<[string, WaitState | undefined, string, string]>([
    ['with the panel', 'with-decider', 'Nothing has changed, because the panel has not met.', ''],
    ['the plan came back', 'returned', 'We talk on Friday', ''],
    ['after a challenge', 'challenged', 'Grace reads it on Friday', ''],
    ['nobody asked', undefined, 'Nothing has changed', 'nobody-is-waiting'],
    ['decided', 'decided', 'Nothing has changed', 'nobody-is-waiting'],
    ['a promise', 'with-decider', 'You will hear soon', 'promises-too-much @words'],
  ])('%s', (_, state, words, expected) => expect(codes(mayTell(state && { state }, words))).toBe(expected))

  test.each([
    'You will hear soon',
    'Shortly',
    'Any day now',
    'It should be approved',
    'it will all be fine',
    'I think it will probably be agreed on Tuesday',
    'It is going to be okay',
    'It is bound to be accepted',
    'Don’t worry',
    "don't worry about it",
    'There is no need to worry',
    'I promise you hear on Friday',
    'We guarantee it',
    'I’m sure they say yes',
  ])('a promise, or soothing where nobody can know: %s', (words) => expect(promisesTooMuch(words)).toBe(true))

  test.each([
    'I ring you as soon as I know',
    'I cannot promise anything before Tuesday',
    'I am not sure whether the panel looks at it then',
    'It will not be agreed before Tuesday, since the panel meets then',
    'We promised to ring by Friday',
    'Make sure that you have the number',
    'The panel was told',
    'It is fine to ring me about it',
  ])('no promise: %s', (words) => expect(promisesTooMuch(words)).toBe(false))

  test('no sentence of this stage promises anything itself', () => {
    for (const words of Object.values(WORDS).filter((one) => !one.includes('promise')))
      expect(promisesTooMuch(words)).toBe(false)
  })
})

describe('one tap', () => {
  const today = day('2026-11-16')
  const wait = { state: 'with-decider' as WaitState, lastToldOn: day('2026-11-10') }
  test.each<[string, typeof wait | undefined, string, string]>([
    ['as it was shown', wait, 'true', ''],
    ['it stands differently now', wait, 'was true', 'it-is-different-now'],
    ['they heard something today', { ...wait, lastToldOn: today }, 'true', 'told-today'],
    ['nobody waits', undefined, 'true', 'nobody-is-waiting'],
    ['decided', { ...wait, state: 'decided' }, 'true', 'nobody-is-waiting'],
  ])('%s', (_, given, shown, expected) => expect(codes(mayTap(given, shown, 'true', today))).toBe(expected))
})

type Silent = {
  state: WaitState
  expectedOn: Day | undefined
  lastToldOn: Day
  every: UpdateEvery | undefined
  newsOn?: Day
}

describe('an update is due', () => {
  const wait: Silent = {
    state: 'with-decider',
    expectedOn: day('2026-12-24'),
    lastToldOn: day('2026-11-16'),
    every: undefined,
  }
  const passed: Silent = { ...wait, expectedOn: day('2026-11-17') }
  // The council's own number of days is ten here, so that none of the choices happens to be it.
  test.each<[string, Silent, string, string | undefined]>([
    ['nobody chose: the council’s ten days', wait, '2026-11-26', '2026-11-26'],
    ['weekly', { ...wait, every: 'weekly' }, '2026-11-23', '2026-11-23'],
    ['fortnightly', { ...wait, every: 'fortnightly' }, '2026-11-30', '2026-11-30'],
    ['only when something changes', { ...wait, every: 'on-change' }, '', '2026-12-25'],
    [
      'only when something changes, no day named',
      { ...wait, every: 'on-change', expectedOn: undefined },
      '',
      undefined,
    ],
    ['the worker rings: never sent', { ...wait, every: 'worker-rings' }, '', '2026-11-26'],
    ['news to ring about', { ...wait, every: 'worker-rings', newsOn: day('2026-11-18') }, '', '2026-11-18'],
    [
      'an answer to ring about',
      { ...wait, state: 'decided', every: 'worker-rings', newsOn: day('2026-11-18') },
      '',
      '2026-11-18',
    ],
    ['a day that passes is a change', { ...passed, every: 'fortnightly' }, '2026-11-18', '2026-11-18'],
    ['a day that passes, only when something changes', { ...passed, every: 'on-change' }, '2026-11-18', '2026-11-18'],
    ['a day that passes, the worker rings', { ...passed, every: 'worker-rings' }, '', '2026-11-18'],
    ['told since it passed', { ...passed, lastToldOn: day('2026-11-18') }, '2026-11-28', '2026-11-28'],
    ['came back: its day counts no longer', { ...passed, state: 'returned' }, '2026-11-26', '2026-11-26'],
    ['after a challenge', { ...passed, state: 'challenged' }, '2026-11-18', '2026-11-18'],
    ['decided', { ...wait, state: 'decided' }, '', undefined],
  ])('%s', (_, given, sentOn, nextOn) => {
    expect(nextTellingOn(given, 10)).toBe(nextOn)
    const days = Array.from({ length: 36 }, (_, n) => addDays(day('2026-11-17'), n))
    const first = days.find((one) => updateIsDue(given, 10, one))
    expect(first ?? '').toBe(sentOn)
  })
})

describe('the worker is offered it', () => {
  const bankHoliday = day('2026-11-27')
  const when = { councilsDays: 7, holidays: new Set([bankHoliday]) }
  const told = (lastToldOn: string, more: Partial<Silent> = {}): Silent => ({
    ...{ state: 'with-decider', expectedOn: undefined, every: undefined, lastToldOn: day(lastToldOn) },
    ...more,
  })
  test.each<[string, Silent, string]>([
    ['the day before: due Tuesday', told('2026-11-10'), '2026-11-16'],
    ['due on a Monday: on the Friday before', told('2026-11-09'), '2026-11-13'],
    ['due on a Sunday: on the Friday before', told('2026-11-08'), '2026-11-13'],
    ['due after a bank holiday: on the Thursday', told('2026-11-21'), '2026-11-26'],
    ['a day that passed: once it has', told('2026-11-10', { expectedOn: day('2026-11-12') }), '2026-11-13'],
    ['the worker rings: the same', told('2026-11-10', { every: 'worker-rings' }), '2026-11-16'],
    ['came back', told('2026-11-10', { state: 'returned' }), '2026-11-16'],
    ['only when something changes: on no day', told('2026-11-10', { every: 'on-change' }), ''],
    ['an answer to ring about', told('2026-11-10', { state: 'decided', newsOn: day('2026-11-12') }), '2026-11-12'],
    ['decided: on no day', told('2026-11-10', { state: 'decided' }), ''],
  ])('%s', (_, wait, expected) => {
    const days = Array.from({ length: 30 }, (_, n) => addDays(day('2026-11-10'), n))
    expect(days.find((one) => isOffered(wait, when, one)) ?? '').toBe(expected)
  })

  test('not again on a day on which they heard something', () => {
    const daily = { ...when, councilsDays: 1 }
    expect(isOffered(told('2026-11-10'), daily, day('2026-11-10'))).toBe(false)
    expect(isOffered(told('2026-11-10'), daily, day('2026-11-11'))).toBe(true)
  })

  test('the working day before a Monday is a Friday', () =>
    expect(workingDayBefore(day('2026-11-30'), when.holidays)).toBe('2026-11-26'))
})

test.each<[string, Partial<Parameters<typeof goesWithPanel>[0]>, boolean]>([
  ['with the panel', {}, true],
  ['with a manager', { body: 'manager' }, false],
  ['came back', { state: 'returned' }, false],
  ['wants a ring', { every: 'worker-rings' }, false],
  ['the day has passed: that wants a new day', { expectedOn: day('2026-11-01') }, false],
])('one tap for all of a panel: %s', (_, part, expected) => {
  const wait = { body: 'panel', state: 'with-decider', every: undefined, expectedOn: undefined } as const
  expect(goesWithPanel({ ...wait, ...part }, day('2026-11-16'))).toBe(expected)
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
    question: undefined as OpenQuestion | undefined,
  }
  const asked = { question: 'Which days?', why: 'To plan', on: day('2026-11-10'), byName: 'Marcus Bell' }
  test.each<[string, Partial<typeof facts>, string, string]>([
    [
      'the panel meets on the expected day',
      {},
      '2026-11-16',
      'It meets on Tuesday 24 November 2026, and we expect an answer then.',
    ],
    [
      'it meets before',
      { expectedOn: day('2026-12-08') },
      '2026-11-16',
      'It meets next on Tuesday 24 November 2026. We expect an answer by Tuesday 8 December 2026.',
    ],
    [
      'a manager',
      { body: 'manager', meetsOn: undefined, deciderName: 'Grace Adeyemi' },
      '2026-11-16',
      'because Grace Adeyemi has not decided yet.',
    ],
    [
      'the day has passed',
      { meetsOn: day('2026-12-08') },
      '2026-11-30',
      'that day has passed. Nobody has named a new day yet. The Tuesday panel meets next on Tuesday 8 December 2026.',
    ],
    ['it came back', { state: 'returned' }, '2026-11-30', 'the plan is with Anne and Priya Shah to be changed'],
    [
      'a question to the person, without its words',
      { question: { ...asked, askedOf: 'person' } },
      '2026-11-16',
      'because Marcus Bell asked Anne something first. The answer is not there yet.',
    ],
    [
      'a question to the worker',
      { question: { ...asked, askedOf: 'worker' } },
      '2026-11-16',
      'because Marcus Bell asked Priya Shah something first.',
    ],
    [
      'after a challenge',
      { state: 'challenged', deciderName: 'Grace Adeyemi' },
      '2026-11-16',
      'because Grace Adeyemi is still looking at the decision again. We expect an answer by Tuesday 24 November 2026.',
    ],
  ])('%s', (_, part, today, expected) => {
    const words = nothingChanged({ ...facts, ...part }, day(today))
    expect(words).toContain(expected)
    expect(promisesTooMuch(words)).toBe(false)
    expect(words).not.toContain('Which days?')
  })
})
