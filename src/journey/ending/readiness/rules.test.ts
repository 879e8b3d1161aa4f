import { describe, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Ending } from '../ending.ts'
import { mayBeTyped } from './offers.ts'
import {
  all,
  asked,
  codes,
  confirmed,
  ending,
  goal,
  offer,
  ready,
  replacement,
  silent,
  today,
  view,
} from './readiness.test-kit.ts'
import type { OfferAnswer, Readiness } from './readiness.ts'
import {
  asksOf,
  countingGoals,
  gapsOf,
  hasSaid,
  mayAnswerOffer,
  mayAsk,
  mayGiveReason,
  mayOffer,
  mayReplace,
  maySay,
  maySayFor,
  maySayTried,
  revealed,
} from './rules.ts'

test('each side is asked (c) of each goal, and not of what is only about how things are done', () => {
  const goals = countingGoals([goal('change'), goal('process', 'o2'), goal('maintenance', 'o3')])
  expect(asksOf(goals).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'c-2', 'd'])
  expect(asksOf([]).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  expect(hasSaid('person', all('person', {}, [goal('change')]), goals)).toBe(false)
  expect(hasSaid('person', all('person', {}, [...goals]), goals)).toBe(true)
})

test('each side may say from the telling to the confirming', () => {
  expect(codes(maySay(undefined))).toBe('no-ending-told')
  expect(codes(maySay(ending()))).toBe('')
  expect(codes(maySay(confirmed))).toBe('ending-already-confirmed')
  const challenge = { challengeId: 'c', words: 'x', saidOn: today, typedFor: undefined, answerBy: today }
  expect(codes(maySay(ending({ challenge: { ...challenge, answered: undefined } })))).toBe('is-looked-at-again')
})

test('never: a side reads the other’s view of the ending before both have said', () => {
  const views = [...all('person'), view('a', 'worker')]
  expect(revealed(views, 'worker', { person: true, worker: false }).every(({ side }) => side === 'worker')).toBe(true)
  expect(revealed(views, 'person', { person: true, worker: true })).toHaveLength(5)
})

describe('typing for the person', () => {
  const now: Parameters<typeof maySayFor>[1] = { saidOn: today, today, isOwn: false }
  const how = (way: 'together' | 'phone' | 'paper', name = '', hasPhoto = false) => ({
    typed: {
      ...{ how: way, hasPhoto, names: ['Priya Shah', 'Anne Field'] },
      witness: { name, found: name === 'Jo Bell' ? { humanId: 'jo', name } : undefined },
    },
  })
  test.each<[string, Ending | undefined, Partial<typeof now>, string]>([
    ['sitting together', silent(), how('together'), ''],
    ['by phone, alone', silent(), how('phone'), 'say-who-else-heard-it @witnessName'],
    [
      'by phone, heard by who types it',
      silent(),
      how('phone', 'priya shah'),
      'somebody-else-must-have-heard-it @witnessName',
    ],
    ['by phone, heard by another', silent(), how('phone', 'Jo Bell'), ''],
    ['by phone, heard by nobody known here', silent(), how('phone', 'Jo'), 'nobody-here-by-that-name @witnessName'],
    ['on paper, without the page', silent(), how('paper'), 'photo-of-the-signed-page @photo'],
    ['on paper', silent(), how('paper', '', true), ''],
    ['after the worker’s own', silent(), {}, ''],
    ['before the worker’s own', ending({ said: { person: false, worker: false } }), {}, 'write-yours-first'],
    ['over their own words', ending(), { isOwn: true }, 'they-said-it-themselves'],
    ['on a day to come', silent(), { saidOn: addDays(today, 1) }, 'said-after-today @saidOn'],
    ['from before they were told', silent(), { saidOn: addDays(today, -1) }, 'said-before-it-was-told @saidOn'],
    ['nothing told', undefined, {}, 'no-ending-told'],
    ['confirmed', confirmed, {}, 'ending-already-confirmed'],
  ])('%s', (_, of, part, expected) => expect(codes(maySayFor(of, { ...now, ...part }))).toBe(expected))
})

test.each<[string, Readiness, string]>([
  ['not answered', ready(silent()), ''],
  ['answered', ready(ending()), 'they-have-said'],
  ['asked today', ready(silent(), { asked: asked(today) }), 'asked-today-already'],
  ['nothing told', ready(undefined), 'no-ending-told'],
])('asked, no answer: %s', (_, of, expected) => expect(codes(mayAsk(of, today))).toBe(expected))

describe('what is open', () => {
  const steady = [goal('maintenance')]
  test.each<[string, Readiness, string]>([
    ['both yes', ready(ending()), ''],
    ['the person is not sure', ready(ending({ person: { b: 'not-sure' } })), 'b not-both-yes'],
    ['the worker says no', ready(ending({ worker: { c: 'no' } })), 'c not-both-yes'],
    ['nothing keeps the good', ready(ending(), { isKeepingWritten: false }), 'd nothing-written-to-keep-it'],
    ['steady, nothing in its place', ready(ending({ goals: steady })), 'c nothing-takes-its-place'],
    [
      'steady, free and not tried',
      ready(ending({ goals: steady }), { replacements: [replacement('free-thing', false)] }),
      'c not-tried-yet',
    ],
    [
      'steady, free and tried',
      ready(ending({ goals: steady }), { replacements: [replacement('free-thing', true)] }),
      '',
    ],
    [
      'steady, other money',
      ready(ending({ goals: steady }), { replacements: [replacement('other-income', false)] }),
      '',
    ],
    [
      'what takes the place for another goal',
      ready(ending({ goals: steady }), { replacements: [replacement('other-income', false, 'o9')] }),
      'c nothing-takes-its-place',
    ],
    ['only one has said', ready(silent()), ''],
  ])('%s', (_, of, expected) =>
    expect(
      gapsOf(of)
        .map(({ ask, why }) => `${ask.key} ${why}`)
        .join(', '),
    ).toBe(expected),
  )
})

describe('a reason, something in its place, and offers', () => {
  const answeredFor = (answer: OfferAnswer, before?: OfferAnswer, how?: string) => {
    const made = offer('taper', before)
    const typedFor = how === undefined ? undefined : { byName: 'Priya', how }
    const offers = [made.answer === undefined ? made : { ...made, answer: { ...made.answer, typedFor } }]
    return mayBeTyped(offers, { what: 'taper', answer })
  }
  const steady = ending({ goals: [goal('maintenance')] })
  test.each<[string, Verdict, string]>([
    ['a reason for what is open', mayGiveReason(ready(ending({ person: { a: 'no' } })), 'a'), ''],
    ['a reason for what is not open', mayGiveReason(ready(ending()), 'a'), 'not-open-to-talk-about'],
    ['no answer, asked', mayGiveReason(ready(silent(), { asked: asked(today) }), 'no-answer'), ''],
    ['no answer, not asked', mayGiveReason(ready(silent()), 'no-answer'), 'ask-them-first'],
    ['no answer, answered', mayGiveReason(ready(ending()), 'no-answer'), 'they-have-said'],
    ['in the place of a steady goal’s money', mayReplace(steady, 'o1'), ''],
    ['of a goal of change', mayReplace(ending(), 'o1'), 'goal-needs-nothing-in-its-place @outcomeId'],
    [
      'tried',
      maySayTried(
        ready(steady, { replacements: [replacement('free-thing', false)] }),
        { replacementId: 'r1', on: today },
        today,
      ),
      '',
    ],
    [
      'tried tomorrow',
      maySayTried(
        ready(steady, { replacements: [replacement('free-thing', false)] }),
        { replacementId: 'r1', on: addDays(today, 1) },
        today,
      ),
      'tried-after-today @triedOn',
    ],
    [
      'tried, what is not there',
      maySayTried(ready(steady), { replacementId: 'r1', on: today }, today),
      'not-one-of-what-is-there @replacementId',
    ],
    ['offered', mayOffer(ready(ending()), 'taper'), ''],
    [
      'offered twice without an answer',
      mayOffer(ready(ending(), { offers: [offer('taper')] }), 'taper'),
      'offered-already @what',
    ],
    ['answered', mayAnswerOffer(ready(ending(), { offers: [offer('taper')] }), 'taper'), ''],
    ['answered what nobody offered', mayAnswerOffer(ready(ending()), 'taper'), 'nothing-was-offered @what'],
    ['typed for them', answeredFor('yes'), ''],
    ['typed over what they said no to themself', answeredFor('yes', 'no'), 'they-answered-themself @what'],
    ['typed over what they said yes to themself', answeredFor('no', 'yes'), 'they-answered-themself @what'],
    ['done, which they said no to themself', answeredFor('done', 'no'), 'they-answered-themself @what'],
    ['done, as they wanted themself', answeredFor('done', 'yes'), ''],
    ['typed over what was typed', answeredFor('no', 'yes', 'phone'), ''],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))
})
