import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Answering, Given, Opened } from '../needs.ts'
import { changedIn, leftIn, mayAnswer, mayFinish, type Sent } from './rules.ts'

const on = day('2026-11-20')
const ask = (key: string) => ({ key, about: key, ask: key })
const opened = (part: Partial<Opened> = {}): Opened => ({
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [ask('nutrition'), ask('children')],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
  ...part,
})
const answering = (part: Partial<Answering> = {}): Answering => ({ side: 'person', opened: opened(), own: [], ...part })
const given = (key: string, words = ''): Given => ({ key, level: 'cannot', words })
const sent = (key: string, level?: Sent['level'], words = ''): Sent => ({ key, level, words })
const done = { byName: 'Anne', on }
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('keeping answers', () => {
  test.each<[string, Answering, Sent[], string]>([
    ['one of two, the other for later', answering(), [sent('children', 'cannot'), sent('nutrition')], ''],
    ['not open', answering({ opened: undefined }), [sent('children', 'cannot')], 'questions-not-open'],
    [
      'this side has finished',
      answering({ opened: opened({ finished: { person: done, worker: undefined } }) }),
      [sent('children', 'cannot')],
      'you-have-finished',
    ],
    [
      'the other side has finished: this one may still answer',
      answering({ opened: opened({ finished: { person: undefined, worker: done } }) }),
      [sent('children', 'cannot')],
      '',
    ],
    ['nothing at all', answering(), [sent('children')], 'nothing-answered-yet @level-nutrition'],
    ['nothing new, but something before', answering({ own: [given('children')] }), [], ''],
    [
      'words without an answer, at each',
      answering(),
      [sent('nutrition', undefined, 'I eat'), sent('children', undefined, 'Four')],
      'choose-what-fits-your-words @level-nutrition, choose-what-fits-your-words @level-children',
    ],
    [
      'only a question that is not asked',
      answering(),
      [sent('pets', 'cannot')],
      'nothing-answered-yet @level-nutrition',
    ],
  ])('%s', (_, now, input, expected) => expect(codes(mayAnswer(now, input))).toBe(expected))
})

describe('finishing', () => {
  const both = [given('nutrition'), given('children')]
  test.each<[string, Answering, string]>([
    ['everything answered', answering({ own: both }), ''],
    ['one without an answer', answering({ own: [given('children')] }), 'question-without-answer'],
    ['not open', answering({ opened: undefined }), 'questions-not-open'],
    [
      'finished before',
      answering({ own: both, opened: opened({ finished: { person: done, worker: undefined } }) }),
      'you-have-finished',
    ],
  ])('%s', (_, now, expected) => expect(codes(mayFinish(now))).toBe(expected))

  test('what is left is named', () => {
    expect(leftIn(answering({ own: [given('children')] })).map(({ key }) => key)).toEqual(['nutrition'])
    expect(leftIn(answering({ opened: undefined }))).toEqual([])
  })
})

test('only what is new or different is written, and only about questions that are asked', () => {
  const now = answering({ own: [given('children', 'Four'), given('nutrition')] })
  const input = [sent('children', 'cannot', 'Four'), sent('nutrition', 'manage'), sent('pets', 'cannot')]
  expect(changedIn(now, input)).toEqual([{ key: 'nutrition', level: 'manage', words: '' }])
  expect(changedIn(now, [sent('children', 'cannot', 'Five')])).toEqual([given('children', 'Five')])
  expect(changedIn(answering({ opened: undefined }), input)).toEqual([])
})
