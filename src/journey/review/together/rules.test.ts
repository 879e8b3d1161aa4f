import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { OutcomeKind, Progress, Review, Side, Step, View } from '../review.ts'
import {
  allGoesOn,
  chosenOf,
  groundOf,
  type Heard,
  isTimeToAsk,
  mayAnswerThird,
  mayConclude,
  mayTalk,
  metSince,
  type Proposal,
  propose,
  type TalkGiven,
  withoutShown,
} from './rules.ts'
import type { Talk, ThirdAsked, Without, WithoutSaid } from './together.ts'
import { CONCLUDE_WORDS, PROPOSAL_WORDS, TALK_REASONS } from './words.ts'

const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')
const today = day('2026-11-21')
const goal = (outcomeId: string, kind: OutcomeKind = 'change') => ({ outcomeId, kind, words: outcomeId, knownBy: '' })
const view = (side: Side, progress: Progress, outcomeId = 'o1'): View => ({
  ...{ outcomeId, side, progress, words: '', byName: side, on: today },
})
const both = (person: Progress, worker: Progress): View[] => [view('person', person), view('worker', worker)]
const review = (part: Partial<Review> = {}): Review => ({
  ...{ reviewId: 'r1', versionId: 'v1', kind: 'planned', meetOn: today, how: 'home', openedByName: 'Priya Shah' },
  ...{ outcomes: [goal('o1')], views: both('met', 'met'), said: { person: true, worker: true }, hasSustainPlan: true },
  ...{ preparation: { person: undefined, worker: undefined }, typedForPerson: false, asked: [] },
  ...part,
})
const said = (side: Side, answer: Without = 'yes', outcomeId = 'o1'): WithoutSaid => ({
  ...{ outcomeId, side, answer, words: '', byName: side, on: today, typedFor: undefined },
})
const talk = (third?: 'asked' | 'said'): Talk => ({
  ...{ talkId: 1n, outcomeId: 'o1', words: 'We talked', endsAs: third ? 'ask-third' : 'differ', on: today },
  typedByName: 'Priya Shah',
  third: third && {
    ...{ name: 'Grace', by: undefined },
    said: third === 'said' ? { words: 'Both are right', on: today } : undefined,
  },
})
const asked: Heard = { without: [said('person'), said('worker')], talks: [] }
const nothing: Heard = { without: [], talks: [] }

describe('what the study’s rules propose', () => {
  test.each<[OutcomeKind, Progress, Progress, boolean, Proposal]>([
    ['change', 'met', 'met', true, 'celebrate-then-step-down-or-end'],
    ['change', 'met', 'met', false, 'sustain-plan-first'],
    ['change', 'partly', 'partly', true, 'change-the-support'],
    ['change', 'partly', 'not-yet', true, 'change-the-support'],
    ['change', 'met', 'partly', true, 'talk-then-third-party'],
    ['change', 'dont-know', 'met', true, 'talk-first'],
    ['maintenance', 'dont-know', 'dont-know', true, 'talk-first'],
    ['maintenance', 'met', 'met', true, 'go-on'],
    ['maintenance', 'met', 'met', false, 'go-on'],
    ['maintenance', 'not-yet', 'not-yet', true, 'change-the-support'],
    ['maintenance', 'not-yet', 'met', true, 'talk-then-third-party'],
    ['process', 'met', 'met', true, 'keep-working-this-way'],
    ['process', 'not-yet', 'partly', true, 'change-the-support'],
    ['process', 'met', 'not-yet', true, 'talk-then-third-party'],
  ])('%s, person %s, worker %s, sustain plan %s', (kind, person, worker, sustained, expected) => {
    expect(propose(kind, person, worker, sustained)).toBe(expected)
    expect(PROPOSAL_WORDS[expected]).not.toBe('')
  })
})

test('never: maintenance that works is proposed to end', () => {
  for (const sustained of [true, false]) expect(propose('maintenance', 'met', 'met', sustained)).toBe('go-on')
})

describe('what follows', () => {
  const maintenance = review({ outcomes: [goal('o1', 'maintenance')] })
  const process = review({ outcomes: [goal('o1', 'process')] })
  const differ = review({ views: both('not-yet', 'met') })
  test.each<[string, Review | undefined, Step, string, Heard, string]>([
    ['both met, sustained, both asked: may end', review(), 'end', '', asked, ''],
    ['nothing open', undefined, 'go-on', '', asked, 'no-review-open'],
    ['no person', review({ said: { person: false, worker: true } }), 'go-on', '', asked, 'person-has-not-said-yet'],
    ['no worker', review({ said: { person: true, worker: false } }), 'go-on', '', asked, 'worker-has-not-said-yet'],
    ['differ: no end', differ, 'end', '', { ...asked, talks: [talk('said')] }, 'end-while-not-both-say-met @step-o1'],
    [
      'neither met: no end',
      review({ views: both('partly', 'partly') }),
      'end',
      '',
      asked,
      'end-while-not-both-say-met @step-o1',
    ],
    [
      'nothing keeps the good of it',
      review({ hasSustainPlan: false }),
      'end',
      '',
      asked,
      'end-needs-a-sustain-plan @step-o1',
    ],
    ['stepping down needs no sustain plan', review({ hasSustainPlan: false }), 'step-down', '', asked, ''],
    ['less, never asked', review(), 'step-down', '', nothing, 'ask-without-the-help-first @step-o1'],
    [
      'less, one side asked',
      review(),
      'end',
      '',
      { ...nothing, without: [said('worker')] },
      'ask-without-the-help-first @step-o1',
    ],
    [
      'less, asked about another goal',
      review(),
      'end',
      '',
      { ...nothing, without: [said('worker', 'yes', 'o2'), said('person', 'yes', 'o2')] },
      'ask-without-the-help-first @step-o1',
    ],
    ['less while they differ, no talk', differ, 'step-down', '', asked, 'talk-about-it-first @step-o1'],
    [
      'less while they differ, talked',
      differ,
      'step-down',
      '',
      { ...asked, talks: [talk()] },
      'ask-somebody-else-first @step-o1',
    ],
    [
      'less while they differ, asked, no answer',
      differ,
      'step-down',
      '',
      { ...asked, talks: [talk('asked')] },
      'ask-somebody-else-first @step-o1',
    ],
    ['less while they differ, a third has said', differ, 'step-down', '', { ...asked, talks: [talk('said')] }, ''],
    ['change while they differ', differ, 'change', '', nothing, ''],
    ['maintenance goes on', maintenance, 'go-on', '', nothing, ''],
    ['maintenance, more, no reason why', maintenance, 'more', '', nothing, 'say-why-not-go-on @whyNotGoOn-o1'],
    ['maintenance, less, no reason why', maintenance, 'step-down', '', asked, 'say-why-not-go-on @whyNotGoOn-o1'],
    ['maintenance, less, with its reason', maintenance, 'step-down', 'A friend drives now', asked, ''],
    ['a way of working gets no less', process, 'step-down', '', asked, 'a-way-of-working-brings-no-less @step-o1'],
    ['nor an end', process, 'end', '', asked, 'a-way-of-working-brings-no-less @step-o1'],
    ['a way of working may change', process, 'change', '', nothing, ''],
  ])('%s', (_, current, step, whyNotGoOn, heard, expected) => {
    const verdict = mayConclude(current, [{ outcomeId: 'o1', step, reasons: 'Because', whyNotGoOn }], heard)
    expect(codes(verdict)).toBe(expected)
    for (const { code } of verdict) expect(CONCLUDE_WORDS[code]).not.toBe('')
  })
})

describe('the question without the help', () => {
  test('the other’s answer is shown for a goal once one’s own is there', () => {
    expect(withoutShown([said('worker')], 'person')).toEqual([])
    expect(withoutShown([said('worker'), said('person')], 'person')).toHaveLength(2)
    expect(withoutShown([said('worker'), said('person', 'no', 'o2')], 'person').map(({ side }) => side)).toEqual([
      'person',
    ])
  })

  test('it is put where a change is reached, or once somebody answered; never where support simply goes on', () => {
    expect(isTimeToAsk(review(), [])).toBe(true)
    expect(isTimeToAsk(review({ outcomes: [goal('o1', 'maintenance')] }), [])).toBe(false)
    expect(isTimeToAsk(review({ outcomes: [goal('o1', 'maintenance')] }), [said('person')])).toBe(true)
    expect(isTimeToAsk(review({ views: both('met', 'partly') }), [])).toBe(false)
  })

  test.each<[string, readonly WithoutSaid[], ReturnType<typeof groundOf>]>([
    ['both say yes', [said('person'), said('worker')], 'look-at-the-need-again'],
    ['one says it would be hard', [said('person', 'with-difficulty'), said('worker')], 'another-way-meets-it'],
    ['one says no', [said('person'), said('worker', 'no')], 'another-way-meets-it'],
    ['one does not know', [said('person', 'do-not-know'), said('worker')], 'another-way-meets-it'],
    ['one was not asked', [said('worker')], 'another-way-meets-it'],
    ['nobody', [], 'another-way-meets-it'],
  ])('the way of the law where %s', (_, without, expected) => expect(groundOf(without, 'o1')).toBe(expected))
})

describe('since when both see a goal as met', () => {
  const later = day('2026-11-24')
  const [person, worker] = [
    { ...view('person', 'met'), on: later, since: today },
    { ...view('worker', 'met'), on: later, since: day('2026-11-23') },
  ]
  const earlier = (side: Side, progress: Progress) => ({
    ...{ outcomeId: 'o1', side, progress, words: '', on: day(side === 'person' ? '2026-05-02' : '2026-05-04') },
  })
  test.each<[string, Parameters<typeof metSince>[2], string]>([
    ['saying it again moves nothing', [], '2026-11-23'],
    ['both said so at the review before', [earlier('person', 'met'), earlier('worker', 'met')], '2026-05-04'],
    ['one did not then', [earlier('person', 'partly'), earlier('worker', 'met')], '2026-11-23'],
  ])('%s', (_, given, expected) => expect(metSince(person, worker, given)).toBe(expected))
})

describe('a talk about a difference', () => {
  const differ = review({ views: both('not-yet', 'met') })
  const given: TalkGiven = { outcomeId: 'o1', endsAs: 'differ', third: undefined, askBy: undefined }
  const third = { ...given, endsAs: 'ask-third' as const, third: 'h1' }
  test.each<[string, Review | undefined, TalkGiven, string]>([
    ['talked', differ, given, ''],
    ['nothing open', undefined, given, 'no-review-open'],
    ['one has not said', { ...differ, said: { person: false, worker: true } }, given, 'not-both-have-said'],
    ['one does not know', review({ views: both('dont-know', 'met') }), given, ''],
    ['they see it alike', review(), given, 'you-do-not-differ-here'],
    ['no such goal', differ, { ...given, outcomeId: 'o9' }, 'you-do-not-differ-here'],
    ['whom?', differ, { ...third, third: undefined }, 'say-whom-you-ask @third'],
    ['not this one', differ, { ...third, third: 'h2' }, 'cannot-ask-this-one @third'],
    ['by yesterday', differ, { ...third, askBy: day('2026-11-20') }, 'day-has-passed @askBy'],
    ['asked by today', differ, { ...third, askBy: today }, ''],
  ])('%s', (_, current, input, expected) => {
    const verdict = mayTalk(current, input, { today, askable: [{ humanId: 'h1' }] })
    expect(codes(verdict)).toBe(expected)
    for (const { code } of verdict) expect(TALK_REASONS[code]).not.toBe('')
  })

  test('a third person answers once, and finds what waits first', () => {
    const one = { talkId: 1n, answeredOn: today } as ThirdAsked
    const other = { talkId: 2n, answeredOn: undefined } as ThirdAsked
    expect(codes(mayAnswerThird(one))).toBe('you-have-answered')
    expect(codes(mayAnswerThird(other))).toBe('')
    expect(chosenOf([one, other], '')).toBe(other)
    expect(chosenOf([one, other], '1')).toBe(one)
    expect(chosenOf([one], '')).toBe(one)
    expect(chosenOf([one], '3')).toBe(undefined)
  })
})

test('everything goes on where all that is rated works and keeps things steady', () => {
  const steady = [goal('o1', 'maintenance'), goal('o2', 'process')]
  const views = [...both('met', 'met'), view('person', 'met', 'o2'), view('worker', 'met', 'o2')]
  expect(allGoesOn(review({ outcomes: steady, views }))).toBe(true)
  expect(allGoesOn(review())).toBe(false)
  expect(allGoesOn(review({ outcomes: [] }))).toBe(false)
})
