import { describe, expect, test } from 'vitest'
import { finishedBy, given, ON as on, origin, question } from '../needs.test-kit.ts'
import type { Answering, Limb, Opened } from '../needs.ts'
import { changedIn, leftIn, mayAnswer, mayFinish, type Sent } from './rules.ts'
import { leftSentence } from './words.ts'

const opened = (part: Partial<Opened> = {}): Opened => ({
  assessmentId: 'a1',
  on,
  byName: 'Priya Shah',
  questions: [question('nutrition'), question('children'), question('own-say', 'wellbeing')],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
  ...part,
})
const answering = (part: Partial<Answering> = {}): Answering => ({ side: 'person', opened: opened(), own: [], ...part })
const sent = (key: string, level?: Sent['level'], part: Partial<Sent> = {}): Sent => ({
  key,
  level,
  words: '',
  limbs: [],
  varies: '',
  ...part,
})
const done = finishedBy('Anne')
const worry: Limb[] = ['distress', 'takes-longer']
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const BESIDE = 'choose-what-fits-your-words @level-children'

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
      [sent('nutrition', undefined, { words: 'I eat' }), sent('children', undefined, { words: 'Four' })],
      'choose-what-fits-your-words @level-nutrition, choose-what-fits-your-words @level-children',
    ],
    ['ways without an answer', answering(), [sent('children', undefined, { limbs: worry })], BESIDE],
    ['how it changes without an answer', answering(), [sent('children', undefined, { varies: 'Weekly' })], BESIDE],
    ['an extra alone', answering(), [sent('own-say', 'cannot')], ''],
    [
      'another answer than the one that lies face down',
      answering({ own: [given('children', 'cannot', '', { origin: origin('together') })] }),
      [sent('children', 'manage')],
      'this-answer-stays @level-children',
    ],
    [
      'the same as lies face down, and one more',
      answering({ own: [given('children', 'cannot', '', { origin: origin('together') })] }),
      [sent('children', 'cannot'), sent('nutrition', 'manage')],
      '',
    ],
    [
      'another answer than the one that was there when both were shown',
      answering({ own: [given('children')], opened: opened({ shownEarly: { on } }) }),
      [sent('children', 'manage')],
      'this-answer-stays @level-children',
    ],
    [
      'another answer than one given after both were shown',
      answering({
        own: [given('children', 'cannot', '', { origin: { ...origin(), late: true } })],
        opened: opened({ shownEarly: { on } }),
      }),
      [sent('children', 'manage')],
      '',
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
    ['one without an answer: nobody has to answer all', answering({ own: [given('children')] }), ''],
    ['only an extra', answering({ own: [given('own-say')] }), ''],
    ['nothing at all', answering(), 'nothing-answered-yet'],
    ['not open', answering({ opened: undefined }), 'questions-not-open'],
    [
      'finished before',
      answering({ own: both, opened: opened({ finished: { person: done, worker: undefined } }) }),
      'you-have-finished',
    ],
  ])('%s', (_, now, expected) => expect(codes(mayFinish(now))).toBe(expected))

  test('what is left is named, extras never', () => {
    expect(leftIn(answering({ own: [given('children')] })).map(({ key }) => key)).toEqual(['nutrition'])
    expect(leftIn(answering({ opened: undefined }))).toEqual([])
  })
})

test('only what is new or different is written, and only about questions that are asked', () => {
  const now = answering({ own: [given('children', 'cannot', 'Four'), given('nutrition')] })
  const four = sent('children', 'cannot', { words: 'Four' })
  const input = [four, sent('nutrition', 'manage'), sent('pets', 'cannot')]
  expect(changedIn(now, input)).toEqual([sent('nutrition', 'manage')])
  expect(changedIn(answering({ opened: undefined }), input)).toEqual([])
  for (const part of [{ words: 'Five' }, { limbs: worry }, { varies: 'Weekly' }])
    expect(changedIn(now, [{ ...four, ...part }])).toEqual([{ ...four, ...part }])
})

test('the same ways in another order are nothing new', () => {
  const now = answering({ own: [given('children', 'cannot', '', { limbs: worry })] })
  expect(changedIn(now, [sent('children', 'cannot', { limbs: worry.toReversed() })])).toEqual([])
  expect(changedIn(now, [sent('children', 'cannot', { limbs: ['distress', 'at-risk'] })]).length).toBe(1)
})

test.each([
  [0, 'You have an answer to every question here'],
  [1, '1 question is left for you here'],
  [4, '4 questions are left for you here'],
])('%i left is said in a sentence', (left, expected) => expect(leftSentence(left)).toContain(expected))
