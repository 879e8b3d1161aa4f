import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { NeedFacts } from './front.ts'
import { needsOf } from './rules.ts'
import { linkOf, sayLater, sayNeed } from './words.ts'

const NOTHING: NeedFacts = {
  ...{ giveBack: undefined, payDay: undefined, thing: undefined, questionId: undefined, drafts: [] },
  ...{ openRows: 0, noticed: false, askedAlone: false, isBadTime: false },
}
const on = day('2026-11-27')
const ALL: NeedFacts = {
  ...NOTHING,
  giveBack: { amountPence: 4000n, until: on },
  payDay: { on, hasHours: true },
  thing: { is: 'write-down', since: undefined },
  questionId: 'question',
  drafts: [
    { draftId: 'one', addedOn: on },
    { draftId: 'two', addedOn: on },
  ],
  openRows: 3,
  noticed: true,
  askedAlone: true,
}

const kinds = (facts: NeedFacts): string[] => {
  const { first, later } = needsOf(facts)
  return [first?.is ?? 'nothing', ...later.map(({ is }) => is)]
}

test.each<[string, Partial<NeedFacts>, string[]]>([
  ['nothing at all', {}, ['nothing']],
  ['a pay day whose hours were given', { payDay: { on, hasHours: false } }, ['nothing']],
  ['hours that payroll needs', { payDay: { on, hasHours: true } }, ['hours']],
  ['money that could go back', { giveBack: { amountPence: 1n, until: undefined } }, ['give-back']],
  ['what the look needs', { thing: { is: 'write-down', since: undefined } }, ['checking']],
  ['a question', { questionId: 'question' }, ['question']],
  ['a photo of one’s own', { drafts: [{ draftId: 'one', addedOn: on }] }, ['nothing', 'photo']],
  ['rows of a statement', { openRows: 1 }, ['nothing', 'rows']],
  ['something noticed', { noticed: true }, ['nothing', 'for-you']],
  ['something for the person alone', { askedAlone: true }, ['nothing', 'for-you']],
])('%s', (_, facts, expected) => expect(kinds({ ...NOTHING, ...facts })).toEqual(expected))

test('of several one is first, and none is lost', () => {
  const own = ['photo', 'photo', 'rows', 'for-you', 'for-you']
  expect(kinds(ALL)).toEqual(['hours', 'give-back', 'checking', 'question', ...own])
  expect(kinds({ ...ALL, isBadTime: true })).toEqual(['nothing', 'hours', 'give-back', 'checking', 'question', ...own])
})

test('each is a sentence with a way on; nobody can tell the two apart that are for the person alone', () => {
  const { first, later } = needsOf(ALL)
  const all = [...(first === undefined ? [] : [first]), ...later]
  expect(all.map(sayNeed).slice(0, 2)).toEqual([
    'One thing we need from you: the hours of who works for you. Wages are paid on Friday 27 November 2026.',
    'One thing we need from you: tell us what you say to this. Can £40.00 that you have not used go back? You have until Friday 27 November 2026.',
  ])
  expect(all.slice(1, 4).map(sayLater)).toEqual([
    'Tell us what you say to this. Can £40.00 that you have not used go back? You have until Friday 27 November 2026.',
    'Write down what you bought so far. If you bought nothing, tell your worker.',
    'An answer about something that was bought. There is no hurry.',
  ])
  expect(all.map((need) => linkOf(need).path)).toEqual([
    ...['/assistants', '/spending/give-back', '/spending/record', '/outside/question'],
    ...['/spending/photo/one', '/spending/photo/two', '/statements/rows', '/for-you', '/noticed'],
  ])
  const [alone, noticed] = all.slice(-2).map((need) => `${sayNeed(need)} ${linkOf(need).text}`)
  expect(alone).toBe(noticed)
})
