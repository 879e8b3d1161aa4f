import { describe, expect, test } from 'vitest'
import { ON, question } from '../needs.test-kit.ts'
import type { How, Opened } from '../needs.ts'
import type { SentOne, Ticked } from './asking-one.ts'
import { mayKeep, mayKeepForPerson, nextAfter } from './rules.ts'

const questions = ['food', 'home', 'people'].map((key) => question(key))
const opened: Opened = {
  assessmentId: 'a1',
  on: ON,
  byName: 'Priya Shah',
  questions,
  finished: { person: undefined, worker: undefined },
  decision: undefined,
}
const shown: Opened = { ...opened, shownEarly: { on: ON } }
const sent = (key: string, level: SentOne['level'] = 'cannot'): SentOne => ({
  key,
  level,
  words: '',
  limbs: [],
  varies: '',
})
const ticked = (key: string, how: How, late = false): Ticked => ({ key, how, late })
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

describe('one answer of the person, on a device that is not theirs', () => {
  test.each<[string, Opened, readonly Ticked[], SentOne | undefined, string]>([
    ['is new', opened, [], sent('food'), ''],
    ['was given on such a device before', opened, [ticked('food', 'passed-device')], sent('food'), ''],
    ['was typed by the worker from paper', opened, [ticked('food', 'paper')], sent('food'), ''],
    ['is not ticked', opened, [], { ...sent('food'), level: undefined }, 'choose-your-answer @level-food'],
    ['is to nothing', opened, [], undefined, 'not-one-of-our-questions'],
    ['is to a question that is not asked', opened, [], sent('pets'), 'not-one-of-our-questions'],
    [
      'was typed in a session of their own',
      opened,
      [ticked('food', 'own-device')],
      sent('food'),
      'answered-in-own-session @level-food',
    ],
    [
      'was laid face down together',
      opened,
      [ticked('food', 'together')],
      sent('food'),
      'this-answer-stays @level-food',
    ],
    [
      'was given before both were shown',
      shown,
      [ticked('food', 'passed-device')],
      sent('food'),
      'this-answer-stays @level-food',
    ],
    ['was given after both were shown', shown, [ticked('food', 'passed-device', true)], sent('food'), ''],
  ])('%s', (_, at, before, given, expected) => expect(codes(mayKeepForPerson(at, before, given))).toBe(expected))
})

test('a worker’s own earlier answer may be given again, until it lies face down', () => {
  expect(codes(mayKeep(opened, ticked('food', 'own-device'), sent('food')))).toBe('')
  expect(codes(mayKeep(opened, ticked('food', 'together'), sent('food')))).toBe('this-answer-stays @level-food')
})

test.each([
  ['food', ['food', 'home', 'people'], 'home'],
  ['people', ['food', 'home'], 'food'],
  ['home', ['home'], undefined],
  ['home', ['food'], 'food'],
  ['pets', ['people'], 'people'],
])('after %s, with %j left, comes %s', (key, left, expected) =>
  expect(nextAfter(questions, key, (one) => left.includes(one.key))?.key).toBe(expected),
)
