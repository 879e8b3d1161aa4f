import { describe, expect, test } from 'vitest'
import type { Ticked } from '../asking-one/asking-one.ts'
import { finishedBy, ON, question } from '../needs.test-kit.ts'
import type { Opened } from '../needs.ts'
import type { Passed, WayBack } from './passed.ts'
import { answeredHere, mayGiveBack, mayHandOver, triesLeft } from './rules.ts'

const open: Opened = {
  assessmentId: 'a1',
  on: ON,
  byName: 'Priya Shah',
  questions: [question('food')],
  finished: { person: undefined, worker: undefined },
  decision: undefined,
}
const personDone: Opened = { ...open, finished: { person: finishedBy('Anne'), worker: undefined } }
const decided: Opened = { ...open, decision: { eligible: true, reasons: 'Why', byName: 'Priya Shah', on: ON } }
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('handing a device over', () => {
  test.each<[string, Opened | undefined, string]>([
    ['the questions are open', open, ''],
    ['the worker has finished', { ...open, finished: { person: undefined, worker: finishedBy('Priya') } }, ''],
    ['the person asked to see both and goes on', { ...open, shownEarly: { on: ON } }, ''],
    ['they are not open', undefined, 'questions-not-open'],
    ['the person has finished', personDone, 'person-has-finished'],
    ['it is decided', decided, 'needs-decided-already'],
  ])('%s', (_, opened, expected) => expect(codes(mayHandOver(opened))).toBe(expected))
})

const tick = (how: Ticked['how']): Ticked => ({ key: 'food', how, late: false })

describe('giving it back', () => {
  test.each<[string, Opened, readonly Ticked[], WayBack, string]>([
    ['done, with an answer', open, [tick('passed-device')], 'finished', ''],
    ['done, with an answer typed elsewhere', open, [tick('own-device')], 'finished', ''],
    ['done, with none', open, [], 'finished', 'nothing-answered-yet'],
    ['stopped, with none', open, [], 'stopped', ''],
    ['finished elsewhere meanwhile', personDone, [], 'finished', ''],
  ])('%s', (_, opened, ticked, way, expected) => {
    const passed: Passed = { opened, ticked, givenBack: false, wrongTries: 0 }
    expect(codes(mayGiveBack(passed, way))).toBe(expected)
  })
})

test('what the person typed in a session of their own is not told on the worker’s device', () => {
  expect(answeredHere([tick('own-device')], question('food'))).toBe(false)
  expect(answeredHere([tick('passed-device')], question('food'))).toBe(true)
})

test('five wrong PINs are the end', () => expect([0, 1, 4, 5, 9].map(triesLeft)).toEqual([5, 4, 1, 0, 0]))
