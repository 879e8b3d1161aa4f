import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { BestInterests, DutyFacts } from './duties.ts'
import {
  type AdvocacySent,
  advocacyIsDue,
  carerCalled,
  carersToAsk,
  isOwedAdvocate,
  mayAnswerAdvocacy,
  mayDecideForThem,
  mayRecordCapacity,
  resultOf,
  toAsk,
} from './rules.ts'

const on = day('2026-11-20')
const earlier = day('2026-11-01')
const later = day('2026-11-21')
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('whether the question about an advocate stands open', () => {
  const asked = (stage: 'needs' | 'plan' | 'review', when = on) => ({ stage, on: when })
  test.each<[string, Parameters<typeof advocacyIsDue>, boolean]>([
    ['never asked', [[], 'needs'], true],
    ['asked for this talk', [[asked('needs')], 'needs'], false],
    ['asked for another talk', [[asked('needs')], 'plan'], true],
    ['asked before the last revision was over', [[asked('needs', earlier)], 'needs', on], true],
    ['asked on the first day that counts', [[asked('review')], 'review', on], false],
    ['asked since', [[asked('plan', later), asked('plan', earlier)], 'plan', on], false],
  ])('%s', (_, asking, expected) => expect(advocacyIsDue(...asking)).toBe(expected))
})

describe('answering it', () => {
  const none: AdvocacySent = {
    stage: 'needs',
    difficulty: [],
    none: true,
    hasSomebody: undefined,
    somebody: '',
    result: undefined,
    words: '',
  }
  const hard: AdvocacySent = { ...none, difficulty: ['weigh'], none: false }
  test.each<[string, AdvocacySent, string]>([
    ['nothing is hard: nothing else is asked', none, ''],
    ['somebody suitable helps', { ...hard, hasSomebody: true, somebody: 'Joanne' }, ''],
    ['nobody, and one is asked for', { ...hard, hasSomebody: false, result: 'asked-for' }, ''],
    ['nobody, and the answer was no', { ...hard, hasSomebody: false, result: 'said-no' }, ''],
    ['nothing ticked', { ...none, none: false }, 'say-which-is-hard @difficulty'],
    ['none and some', { ...hard, none: true }, 'none-or-some @difficulty'],
    ['hard, and nothing of help', hard, 'say-whether-somebody-helps @hasSomebody'],
    ['somebody without a name', { ...hard, hasSomebody: true }, 'name-who-helps @somebody'],
    ['nobody, and nothing done', { ...hard, hasSomebody: false }, 'say-what-happens @result'],
    ['nobody, and none needed', { ...hard, hasSomebody: false, result: 'not-needed' }, 'advocate-is-owed @result'],
  ])('%s', (_, sent, expected) => expect(codes(mayAnswerAdvocacy(sent))).toBe(expected))

  test('one is owed only where something is hard and nobody suitable helps', () => {
    expect(isOwedAdvocate({ difficulty: ['say'], hasSomebody: false })).toBe(true)
    expect(isOwedAdvocate({ difficulty: ['say'], hasSomebody: true })).toBe(false)
    expect(isOwedAdvocate({ difficulty: [], hasSomebody: false })).toBe(false)
    expect(resultOf({ ...none, result: 'arranged' })).toBe('not-needed')
    expect(resultOf({ ...hard, result: 'arranged' })).toBe('arranged')
    expect(resultOf(hard)).toBe('not-needed')
  })
})

describe('carers to ask', () => {
  const joanne = { carerId: 'j', name: 'Joanne Reed' }
  const sam = { carerId: 's', name: 'Sam Reed' }
  const offer = (carerId: string | undefined, carerName: string, answer: 'no' | 'not-reached' | 'yes') => ({
    ...{ carerId, carerName, answer },
  })
  test.each<[string, Parameters<typeof carersToAsk>, string]>([
    ['nobody known', [[], []], ''],
    ['known, not asked', [[joanne, sam], []], 'j, s'],
    ['one answered, whatever it was', [[joanne, sam], [offer('j', 'Joanne Reed', 'no')]], 's'],
    ['asked by name before they had an account', [[joanne], [offer(undefined, ' joanne  reed', 'yes')]], ''],
    ['not reached', [[joanne], [offer('j', 'Joanne Reed', 'not-reached')]], 'j'],
    ['reached since', [[joanne], [offer('j', 'Joanne', 'yes'), offer('j', 'Joanne', 'not-reached')]], ''],
  ])('%s', (_, asking, expected) =>
    expect(
      carersToAsk(...asking)
        .map(({ carerId }) => carerId)
        .join(', '),
    ).toBe(expected),
  )
  test('a typed name finds the carer', () => {
    expect(carerCalled([joanne, sam], ' JOANNE reed ')).toBe(joanne)
    expect(carerCalled([joanne], 'Somebody else')).toBe(undefined)
  })
})

describe('one decision', () => {
  const decided: BestInterests = { wishes: 'w', whoWasAsked: '', waysConsidered: '', decided: 'd', byName: 'Ken', on }
  const record = { able: false, on, bestInterests: undefined }
  test('a record is of what was', () => {
    expect(codes(mayRecordCapacity(on, on))).toBe('')
    expect(codes(mayRecordCapacity(later, on))).toBe('day-is-ahead @on')
  })
  test.each<[string, Parameters<typeof mayDecideForThem>[0], typeof on, string]>([
    ['they could not', record, on, ''],
    ['they could', { ...record, able: true }, on, 'they-could-decide'],
    ['decided before', { ...record, bestInterests: decided }, on, 'decided-for-them-already'],
    ['on a day to come', record, day('2026-11-22'), 'day-is-ahead @on'],
    ['before it was asked', record, earlier, 'before-it-was-asked @on'],
  ])('%s', (_, asked, when, expected) => expect(codes(mayDecideForThem(asked, when, later))).toBe(expected))
})

test('what the page about needs asks for', () => {
  const facts: DutyFacts = {
    advocacy: [],
    carers: [{ carerId: 'j', name: 'Joanne' }],
    offers: [],
    lastDecidedOn: undefined,
    planOpenedOn: undefined,
    communicationAskedOn: undefined,
  }
  expect(toAsk(facts, false)).toEqual(['communication', 'advocacy', 'carer'])
  const all = { ...facts, carers: [], communicationAskedOn: on, lastDecidedOn: on }
  expect(toAsk(all, true)).toEqual(['advocacy-for-plan'])
  expect(toAsk({ ...all, advocacy: [{ stage: 'plan', on }] }, true)).toEqual([])
  // A later version of the plan is a revision: asked again.
  expect(toAsk({ ...all, advocacy: [{ stage: 'plan', on }], planOpenedOn: later }, true)).toEqual(['advocacy-for-plan'])
  expect(toAsk({ ...all, advocacy: [{ stage: 'plan', on: later }], planOpenedOn: later }, true)).toEqual([])
  // What was asked on the day of the last decision was for that one.
  expect(toAsk({ ...all, advocacy: [{ stage: 'needs', on }] }, false)).toEqual(['advocacy'])
  expect(toAsk({ ...all, advocacy: [{ stage: 'needs', on: later }] }, false)).toEqual([])
  const before = { ...facts, advocacy: [{ stage: 'needs' as const, on: earlier }] }
  expect(toAsk(before, false)).toEqual(['communication', 'carer'])
  expect(toAsk({ ...before, lastDecidedOn: on }, false)).toEqual(['communication', 'advocacy', 'carer'])
})
