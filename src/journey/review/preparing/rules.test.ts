import { describe, expect, test } from 'vitest'
import { type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { NextStep, Review, Side, Step, View } from '../review.ts'
import { revealed } from '../rules.ts'
import { mayConclude as mayConcludeOn } from '../together/rules.ts'
import type { Without } from '../together/together.ts'
import { CONCLUDE_WORDS } from '../together/words.ts'
import type { AskedThem, NewNeed, Preparation, TypedFor } from './preparing.ts'
import {
  askedWithoutAnswer,
  isTheirOwnWord,
  mayHoldWithoutTheirView,
  mayNote,
  maySayAsked,
  maySayOwn,
  maySaySounds,
  maySayWhen,
  mayTakeBack,
  mayTypeFor,
  revealedPreparation,
} from './rules.ts'
import { beforeOf, NOTHING_BESIDES, sheetOf } from './sheet.ts'
import { PREPARING_WORDS, sayAsked, sayTyped } from './words.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-22')
const typedFor = (sounds?: boolean): TypedFor => ({ byName: 'Priya Shah', how: 'phone', on: today, sounds })
const said = (side: Side, typed?: TypedFor): Preparation => ({
  ...{ ...NOTHING_BESIDES, preparationId: '7', side, byName: side, on: today, remembered: [], typedFor: typed },
})
const view = (side: Side, typed?: TypedFor): View => ({
  ...{ outcomeId: 'o1', side, progress: 'met', words: '', byName: side, on: today, typedFor: typed },
})
const asked = (...days: string[]): AskedThem[] =>
  days.map((on) => ({ on: day(on), way: 'phone', words: 'Rang', byName: 'Priya Shah' }))
const review = (part: Partial<Review> = {}): Review => ({
  ...{ reviewId: 'r1', versionId: 'v1', kind: 'planned', meetOn: today, how: 'home', openedByName: 'Priya Shah' },
  outcomes: [{ outcomeId: 'o1', kind: 'change', words: 'Therapy', knownBy: '' }],
  views: [view('person'), view('worker')],
  said: { person: true, worker: true },
  preparation: { person: said('person'), worker: said('worker') },
  ...{ typedForPerson: false, asked: [], hasSustainPlan: true },
  ...part,
})
const notYet = review({
  ...{ said: { person: false, worker: true }, views: [view('worker')] },
  preparation: { person: undefined, worker: said('worker') },
})
const typed = (sounds?: boolean): Review =>
  review({
    ...{ typedForPerson: true, views: [view('person', typedFor(sounds)), view('worker')] },
    preparation: { person: said('person', typedFor(sounds)), worker: said('worker') },
  })
const step = (to: Step, outcomeId = 'o1'): NextStep => ({ outcomeId, step: to, reasons: 'Because' })

describe('saying one’s own side', () => {
  test.each<[string, Review | undefined, Side, string]>([
    ['no review', undefined, 'person', 'no-review-open'],
    ['the first time', notYet, 'person', ''],
    ['again', review(), 'person', ''],
    ['the worker again', review(), 'worker', ''],
    ['the worker, after typing for the person', typed(), 'worker', 'you-typed-theirs'],
    [
      'the worker, though the person says it is not theirs',
      { ...notYet, typedForPerson: true },
      'worker',
      'you-typed-theirs',
    ],
    ['the person, over what was typed for them', typed(), 'person', ''],
  ])('%s', (_, given, side, expected) => expect(codes(maySayOwn(given, side))).toBe(expected))
})

describe('typing what the person said', () => {
  test.each<[string, Review | undefined, string]>([
    ['no review', undefined, 'no-review-open'],
    ['before the worker’s own', { ...notYet, said: { person: false, worker: false } }, 'say-yours-first'],
    ['after it', notYet, ''],
    ['over their own words', review(), 'person-said-it-themselves'],
    ['over what was typed for them before', typed(), ''],
  ])('%s', (_, given, expected) => expect(codes(mayTypeFor(given))).toBe(expected))

  test.each<[string, string]>([
    ['2026-11-22', ''],
    ['2026-08-22', ''],
    ['2026-08-21', 'said-too-long-ago @saidOn'],
    ['2026-11-23', 'said-after-today @saidOn'],
  ])('said on %s', (on, expected) => expect(codes(maySayWhen(day(on), today))).toBe(expected))
})

describe('taking back, and how it sounds', () => {
  test.each<[string, Review | undefined, string]>([
    ['no review', undefined, 'no-review-open'],
    ['nothing said', notYet, 'nothing-to-take-back'],
    ['said', review(), ''],
    ['typed for them', typed(), ''],
  ])('take back: %s', (_, given, expected) => expect(codes(mayTakeBack(given))).toBe(expected))

  test.each<[string, Preparation | undefined, string]>([
    ['nothing', undefined, 'nothing-was-typed-for-you'],
    ['their own words', said('person'), 'nothing-was-typed-for-you'],
    ['typed for them', said('person', typedFor()), ''],
    ['answered before', said('person', typedFor(false)), ''],
  ])('sounds: %s', (_, given, expected) => expect(codes(maySaySounds(given))).toBe(expected))

  test.each<[string, TypedFor | undefined, boolean]>([
    ['in their own session', undefined, true],
    ['typed, nobody asked', typedFor(), false],
    ['typed: not me', typedFor(false), false],
    ['typed: sounds like me', typedFor(true), true],
  ])('their own word: %s', (_, given, expected) => expect(isTheirOwnWord({ typedFor: given })).toBe(expected))
})

describe('asked, no answer', () => {
  test.each<[string, Review | undefined, string, string]>([
    ['no review', undefined, '2026-11-22', 'no-review-open'],
    ['today', notYet, '2026-11-22', ''],
    ['the person has said', review(), '2026-11-22', 'person-has-said'],
    ['tomorrow', notYet, '2026-11-23', 'asked-after-today @askedOn'],
    ['long ago', notYet, '2026-08-21', 'asked-too-long-ago @askedOn'],
    ['twice on one day', { ...notYet, asked: asked('2026-11-20') }, '2026-11-20', 'asked-that-day-already @askedOn'],
    ['on a second day', { ...notYet, asked: asked('2026-11-20') }, '2026-11-21', ''],
  ])('%s', (_, given, on, expected) => expect(codes(maySayAsked(given, day(on) as Day, today))).toBe(expected))

  test('two days are enough, one day is not', () => {
    expect(askedWithoutAnswer([])).toBe(false)
    expect(askedWithoutAnswer(asked('2026-11-20', '2026-11-20'))).toBe(false)
    expect(askedWithoutAnswer(asked('2026-11-20', '2026-11-21'))).toBe(true)
  })

  const twice = asked('2026-11-20', '2026-11-21')
  test.each<[string, Partial<Review>, NextStep[], string]>([
    ['never asked', {}, [step('go-on')], 'person-has-not-said-yet'],
    ['asked once', { asked: asked('2026-11-20') }, [step('go-on')], 'person-has-not-said-yet'],
    ['asked twice, all goes on', { asked: twice }, [step('go-on'), step('go-on', 'o2')], ''],
    [
      'the worker has not said',
      { asked: twice, said: { person: false, worker: false } },
      [step('go-on')],
      'worker-has-not-said-yet',
    ],
    ...(['change', 'step-down', 'end'] as const).map((to): [string, Partial<Review>, NextStep[], string] => [
      to,
      { asked: twice },
      [step('go-on'), step(to, 'o2')],
      'only-going-on-without-their-view @step-o2',
    ]),
  ])('held without their view: %s', (_, part, steps, expected) => {
    expect(codes(mayHoldWithoutTheirView({ ...notYet, ...part }, steps))).toBe(expected)
    expect(codes(mayConclude({ ...notYet, ...part }, steps))).toBe(expected)
  })
})

const answered = (side: Side) => ({
  ...{ outcomeId: 'o1', side, answer: 'yes' as Without, words: '', byName: side, on: today, typedFor: undefined },
})
/** Both have answered what could be done without the help. */
const mayConclude = (current: Review, steps: readonly NextStep[]) =>
  mayConcludeOn(
    current,
    steps.map((one) => ({ whyNotGoOn: 'So', ...one })),
    { without: [answered('person'), answered('worker')], talks: [] },
  )

test('what was typed for the person is no yes to an end until they say that it is their word', () => {
  expect(codes(mayConclude(typed(), [step('end')]))).toBe('end-needs-their-own-word @step-o1')
  expect(codes(mayConclude(typed(true), [step('end')]))).toBe('')
  expect(codes(mayConclude(review(), [step('end')]))).toBe('')
  expect(codes(mayConclude(typed(), [step('go-on')]))).toBe('')
})

test('never: a side sees what the other prepared before both have said', () => {
  const { preparation, views } = review()
  for (const given of [
    { person: false, worker: true },
    { person: true, worker: false },
    { person: false, worker: false },
  ]) {
    expect(revealedPreparation(preparation, 'worker', given).person).toBe(undefined)
    expect(revealedPreparation(preparation, 'person', given).worker).toBe(undefined)
    expect(revealed(views, 'person', given)).toHaveLength(1)
  }
  expect(revealedPreparation(preparation, 'worker', { person: true, worker: true })).toEqual(preparation)
})

test('a new need is noted once', () => {
  const need: NewNeed = { preparationId: '7', words: 'A new bed', on: today, noted: undefined }
  expect(codes(mayNote(undefined))).toBe('no-new-need')
  expect(codes(mayNote(need))).toBe('')
  expect(codes(mayNote({ ...need, noted: { words: 'Asked', byName: 'Priya Shah', on: today } }))).toBe(
    'new-need-is-noted',
  )
})

test('what was said before is one’s own, from the plan looked at and from the last review', () => {
  const last = { ...review(), heldOn: today, heldByName: '', celebrated: '', steps: [] }
  const plans = [
    { version_id: 'v1', words: 'To get out', said_on: day('2026-03-14') },
    { version_id: 'v0', words: 'Older', said_on: day('2026-01-01') },
  ]
  expect(beforeOf({ current: review(), last }, 'person', plans)).toEqual([
    { key: 'plan', about: 'what I need or want', words: 'To get out', on: '2026-03-14' },
    { key: 'goal-o1', about: 'Therapy', words: 'Yes, it is reached.', on: today },
  ])
  expect(beforeOf({ current: undefined, last }, 'person', plans)).toEqual([])
  expect(sheetOf(notYet, 'person')).toBe(undefined)
})

test('every reason has its sentence, and what was typed or asked is said plainly', () => {
  for (const words of [...Object.values(PREPARING_WORDS), CONCLUDE_WORDS['only-going-on-without-their-view']])
    expect(words.length).toBeGreaterThan(10)
  expect(sayTyped(typedFor(), { on: day('2026-11-20') }, true, 'Anne')).toBe(
    'You said this on 20 November 2026. Priya Shah typed it on 22 November 2026, by phone. You have not said yet whether it sounds like you.',
  )
  expect(sayAsked(asked('2026-11-20'), false, 'Anne')).toEqual([
    'Priya Shah rang on 20 November 2026.',
    'Anne has not said how it is going. That is not a yes, and not a no.',
  ])
})
