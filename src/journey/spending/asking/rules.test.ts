import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Question, WorkerAnswer } from './asking.ts'
import { notNeutral } from './neutral.ts'
import type { Rule } from './rulebook/rule.ts'
import { answerBy, mayAnswer, mayPassOn, passedBecause, standingOf, type TypedAnswer } from './rules.ts'
import { sayPrecedent } from './words.ts'

const today = day('2026-11-27')
const codes = (verdict: Verdict) =>
  verdict.map(({ code, at }) => (at === undefined ? code : `${code} @${at}`)).join(' ')
const passed = {
  because: 'ask-first',
  answerBy: day('2026-12-02'),
  on: today,
  how: 'self',
  byName: 'Anne Field',
} as const
const typed: TypedAnswer = {
  ...{ verdict: 'yes', condition: '', reasons: 'It helps.', instead: '', neededBecause: '', topic: '', neutral: '' },
}
const flagged = [{ decisionNeeded: true } as Rule]

// biome-ignore format: a row a case
test.each<[string, Partial<TypedAnswer>, Pick<Question, 'passed' | 'rules'> & { how?: Question['how'] }, string]>([
  ['a yes with reasons', {}, { passed, rules: [] }, ''],
  ['of what nobody asked', {}, { passed: undefined, rules: [] }, 'question-was-not-passed-on'],
  ['of what the worker typed for them', {}, { passed: undefined, rules: [], how: 'phone' }, ''],
  ['the same, a bare no', { verdict: 'no' }, { passed: undefined, rules: [], how: 'talk' }, 'say-what-else-can-be-done @instead'],
  ['yes, if', { verdict: 'yes-if', condition: 'it is a used one' }, { passed, rules: [] }, ''],
  ['yes, if nothing', { verdict: 'yes-if' }, { passed, rules: [] }, 'say-what-must-hold @condition'],
  ['no, and this instead', { verdict: 'no', instead: 'The library' }, { passed, rules: [] }, ''],
  ['a bare no', { verdict: 'no' }, { passed, rules: [] }, 'say-what-else-can-be-done @instead'],
  ['paying somebody of the household', {}, { passed, rules: flagged }, 'say-why-it-is-needed @neededBecause'],
  ['the same, with why', { neededBecause: 'Nobody else will do' }, { passed, rules: flagged }, ''],
  ['a no to it', { verdict: 'no', instead: 'An agency' }, { passed, rules: flagged }, ''],
  ['a topic without a sentence', { topic: 'a bicycle' }, { passed, rules: [] }, 'topic-and-sentence-together @neutral'],
  ['a sentence without a topic', { neutral: 'it saves fares' }, { passed, rules: [] }, 'topic-and-sentence-together @topic'],
  ['a topic of little words', { topic: 'the', neutral: 'it saves fares' }, { passed, rules: [] }, 'topic-says-nothing @topic'],
  ['both', { topic: 'a bicycle', neutral: 'it saves fares' }, { passed, rules: [] }, ''],
  ['a name in it', { topic: 'a bicycle', neutral: 'it helps Anne' }, { passed, rules: [] }, 'names-somebody @neutral'],
])('an answer: %s', (_, more, question, expected) =>
  expect(codes(mayAnswer({ how: 'self', ...question }, { ...typed, ...more }, { topicKey: more.topic === 'the' ? '' : 'bicycle', names: ['Anne Field'] }))).toBe(expected))

describe('what is told of nobody', () => {
  const names = ['Anne Field Anne', 'Joanne O’Reed', 'Marie-Lou']
  // biome-ignore format: a row a case
  test.each<[string, string]>([
    ['it got the person out more', ''],
    ['It saves fares. It also helps sleep', ''],
    ['Anne needed it', 'names-somebody'],
    ['it is ANNE’S wish', 'names-somebody'],
    ['field trips help', 'names-somebody'],
    ['joanne goes along', 'names-somebody'],
    ['lou goes along', 'names-somebody'],
    ['a talk with Peter helped', 'looks-like-a-name'],
    ['classes on Mondays', 'looks-like-a-name'],
    ['a class on Monday in English', ''],
    ['the NHS does not give it', ''],
    ['write to a.b@example.org', 'holds-an-address'],
    ['near SW1A 1AA', 'holds-an-address'],
    ['see www.example.org', 'holds-an-address'],
    ['ring 01632 960 100', 'holds-a-number'],
    ['for 12 weeks in 2026', ''],
  ])('%s', (text, expected) => expect(codes(notNeutral(text, names, 'n'))).toBe(expected === '' ? '' : `${expected} @n`))
})

describe('where a question stands', () => {
  const answer = {} as WorkerAnswer
  test('told, waiting, late, answered', () => {
    expect(standingOf({ passed: undefined, answers: [] }, today)).toEqual({ is: 'told' })
    expect(standingOf({ passed, answers: [] }, passed.answerBy)).toEqual({ is: 'waiting', by: passed.answerBy })
    expect(standingOf({ passed, answers: [] }, addDays(passed.answerBy, 1))).toEqual({
      is: 'late',
      by: passed.answerBy,
    })
    expect(standingOf({ passed, answers: [answer] }, addDays(passed.answerBy, 1))).toEqual({ is: 'answered' })
  })
  test('goes to the worker once', () => {
    expect(codes(mayPassOn({ passed: undefined }))).toBe('')
    expect(codes(mayPassOn({ passed }))).toBe('question-is-with-the-worker')
    expect(['allowed', 'not-allowed', 'ask-first', 'dont-know'].map((told) => passedBecause(told as never))).toEqual([
      undefined,
      undefined,
      'ask-first',
      'dont-know',
    ])
  })
  test('the day of the answer counts working days', () => {
    expect(answerBy(day('2026-11-27'), 3, [])).toBe('2026-12-02')
    expect(answerBy(day('2026-12-23'), 3, [day('2026-12-25'), day('2026-12-28')])).toBe('2026-12-30')
  })
})

test('a precedent in words', () =>
  expect(
    sayPrecedent({
      topic: 'A bicycle',
      people: 6,
      yes: 5,
      yesIf: 0,
      no: 1,
      because: { yes: 'it saves fares', 'yes-if': undefined, no: 'A workshop lends them.' },
    }),
  ).toEqual([
    'Six people here asked about a bicycle.',
    'Five were told yes: it saves fares.',
    'One was told no: a workshop lends them.',
  ]))
