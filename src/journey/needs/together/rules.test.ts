import { describe, expect, test } from 'vitest'
import type { Ticked } from '../asking-one/asking-one.ts'
import { finishedBy, ON, question, said } from '../needs.test-kit.ts'
import type { Opened, View } from '../needs.ts'
import { mayFinishTogether, mayGoTogether, personFinishesAlone, questionIn, stepOf } from './rules.ts'
import type { Together } from './together.ts'

const open: Opened = {
  assessmentId: 'a1',
  on: ON,
  byName: 'Priya Shah',
  questions: ['food', 'home'].map((key) => question(key)),
  finished: { person: undefined, worker: undefined },
  decision: undefined,
}
const done = finishedBy('Priya')
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')
const down = (key: string, how: Ticked['how'] = 'together'): Ticked => ({ key, how, late: false })
const turned: View = { ...question('food'), person: said('cannot'), worker: said('manage'), talk: undefined }
const together = (part: Partial<Together> = {}): Together => ({
  opened: open,
  worker: [],
  person: [],
  turned: [],
  ...part,
})

describe('answering together', () => {
  test.each<[string, Opened | undefined, string]>([
    ['neither has finished', open, ''],
    ['nothing is open', undefined, 'questions-not-open'],
    ['she has finished apart', { ...open, finished: { person: done, worker: undefined } }, 'one-of-you-has-finished'],
    ['the worker has', { ...open, finished: { person: undefined, worker: done } }, 'one-of-you-has-finished'],
    ['both have', { ...open, finished: { person: done, worker: done } }, 'both-shown-already'],
    ['she asked to see both', { ...open, shownEarly: { on: ON } }, 'both-shown-already'],
  ])('%s', (_, opened, expected) => expect(codes(mayGoTogether(opened))).toBe(expected))
})

describe('whose turn it is', () => {
  test.each<[string, Partial<Together>, string]>([
    ['nobody has ticked', {}, 'worker'],
    ['the worker has, on a page of their own', { worker: [down('food', 'own-device')] }, 'worker'],
    ['the worker has, here', { worker: [down('food')] }, 'person'],
    ['she alone has, elsewhere', { person: [down('food', 'own-device')] }, 'worker'],
    ['both have, she elsewhere', { worker: [down('food')], person: [down('food', 'own-device')] }, 'person'],
    ['both have, here', { worker: [down('food')], person: [down('food')] }, 'turn'],
    ['both have turned over', { worker: [down('food')], person: [down('food')], turned: [turned] }, 'turned'],
  ])('%s', (_, part, expected) => expect(stepOf(together(part), 'food')).toBe(expected))
})

test('the page shows the question that is named, else the first that is not turned over', () => {
  expect(questionIn(together(), 'home')?.key).toBe('home')
  expect(questionIn(together(), 'pets')?.key).toBe('food')
  expect(questionIn(together({ turned: [turned] }), '')?.key).toBe('home')
  expect(questionIn(together({ turned: [turned, { ...turned, key: 'home' }] }), '')).toBeUndefined()
})

test('the two finish once something is turned over', () => {
  expect(codes(mayFinishTogether(together()))).toBe('nothing-turned-yet')
  expect(codes(mayFinishTogether(together({ turned: [turned] })))).toBe('')
  expect(codes(mayFinishTogether(together({ opened: undefined })))).toBe('questions-not-open')
})

test('who has answered in a session of their own finishes there', () => {
  expect(personFinishesAlone(together({ person: [down('food')] }))).toBe(false)
  expect(personFinishesAlone(together({ person: [down('food'), down('home', 'own-device')] }))).toBe(true)
})
