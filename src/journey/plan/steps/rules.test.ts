import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Outcome, Sentence, Side } from '../plan.ts'
import { nextStep, stepsOf } from './rules.ts'

const said = (part: Sentence['part'], side: Side, words = 'x'): Sentence => ({
  ...{ part, side, words, byName: 'Anne Field', on: day('2026-11-20') },
})
const want = said('want', 'person')
const adds = said('worker-adds', 'worker')
const available = said('available', 'worker')
const goal: Outcome = {
  ...{ outcomeId: 'o1', kind: 'change', words: 'x', knownBy: 'x', ends: { as: 'ongoing' }, byName: 'Anne Field' },
}

// biome-ignore format: a row a case
test.each<[string, Sentence[], Outcome[], Side, string | undefined]>([
  ['the person begins', [], [], 'person', 'want'],
  ['the worker need not wait for them', [], [], 'worker', 'worker-adds'],
  ['the worker goes on to what there is', [want, adds], [], 'worker', 'available'],
  ['left empty on purpose counts as not written', [said('worker-adds', 'worker', '')], [], 'worker', 'worker-adds'],
  ['the person has no further step', [want], [], 'person', undefined],
  ['all three written', [want, adds, available], [], 'worker', undefined],
  ['nobody is led back once there is a goal', [], [goal], 'worker', undefined],
])('%s', (_, sentences, outcomes, side, part) => expect(nextStep({ sentences, outcomes }, side)?.part).toBe(part))

test('the three steps stand in their order, however they were written', () => {
  const steps = stepsOf({ sentences: [available, want] })
  expect(steps.map(({ part, written }) => [part, written])).toEqual([
    ['want', true],
    ['worker-adds', false],
    ['available', true],
  ])
})
