import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { codes, plan, ring, risk, said, want } from '../plan.test-kit.ts'
import type { Part, Plan, Sentence } from '../plan.ts'
import { toAgree } from '../rules.ts'
import { mayWriteFor, notLikeThem, notYetAnswered, saidByPerson, whyUnfinished } from './rules.ts'

const today = day('2026-11-25')
const typed = (one: Sentence, sounds?: boolean): Sentence => ({
  ...one,
  typedFor: {
    sentenceId: '7',
    byId: 'priya',
    byName: 'Priya Shah',
    how: 'together',
    on: undefined,
    sounds,
    heard: undefined,
  },
})
const both = [said('understood', 'person', 'Childcare'), said('understood', 'worker', 'Childcare')]

describe('a worker types what the person said', () => {
  test.each<[string, Plan | undefined, Part, string, string]>([
    ['nothing is there yet', plan({ sentences: [] }), 'want', '2026-11-24', ''],
    ['over what was typed for them before', plan({ sentences: [typed(want, true)] }), 'want', '2026-11-24', ''],
    ['where they left it empty', plan({ sentences: [said('want', 'person', '')] }), 'want', '2026-11-24', ''],
    ['over their own words', plan(), 'want', '2026-11-24', 'they-wrote-this-themselves'],
    ['no plan', undefined, 'want', '2026-11-24', 'no-plan-yet'],
    ['sent already', plan({ sentences: [], submitted: true }), 'want', '2026-11-24', 'plan-is-with-the-decider'],
    ['tomorrow', plan({ sentences: [] }), 'want', '2026-11-26', 'said-after-today @saidOn'],
    ['understood, before their own', plan(), 'understood', '2026-11-24', 'write-yours-first'],
    [
      'understood, also of a plan that was sent',
      plan({ sentences: [said('understood', 'worker', 'Childcare')], submitted: true }),
      'understood',
      '2026-11-24',
      '',
    ],
  ])('%s', (_, given, part, saidOn, expected) =>
    expect(codes(mayWriteFor(given, part, { saidOn: day(saidOn), today }))).toBe(expected),
  )
})

describe('whether a sentence of the plan is the person’s own', () => {
  test.each<[string, readonly Sentence[], boolean]>([
    ['nothing', [], false],
    ['only the worker’s', [risk], false],
    ['typed by them', [want, risk], true],
    ['left empty', [said('want', 'person', '')], false],
    ['typed for them, nobody asked', [typed(want)], false],
    ['typed for them: yes', [typed(want, true)], true],
    ['typed for them: no', [typed(want, false)], false],
    ['one of several', [typed(want), ring], true],
    ['a carer’s', [said('carer-part', 'carer', 'I ring every day')], false],
  ])('%s', (_, sentences, expected) => expect(saidByPerson({ sentences })).toBe(expected))
})

describe('what is unfinished between two people', () => {
  test.each<[string, Partial<Plan>, string]>([
    ['a plan just opened', { sentences: [], outcomes: [] }, ''],
    ['all there', { sentences: [want, ...both] }, ''],
    [
      'Arthur: all typed by his worker',
      { sentences: [typed(want), risk, said('understood', 'worker', 'A year, then by himself')] },
      'nothing-said-by-the-person, person-has-not-said-what-they-understand',
    ],
    [
      'goals alone',
      { sentences: [] },
      'nothing-said-by-the-person, person-has-not-said-what-they-understand, worker-has-not-said-what-they-understand',
    ],
    ['one is not theirs', { sentences: [want, typed(ring, false), ...both] }, 'a-sentence-is-not-theirs'],
    [
      'what they understand is not what they said',
      { sentences: [want, typed(said('understood', 'person', 'x'), false), said('understood', 'worker', 'y')] },
      'a-sentence-is-not-theirs, person-has-not-said-what-they-understand',
    ],
  ])('%s', (_, part, expected) => expect(codes(whyUnfinished(plan(part)))).toBe(expected))

  test('a sentence that does not sound like them does not stand, and is told apart from one not asked about', () => {
    const given = plan({ sentences: [typed(want, false), risk, typed(ring)] })
    expect(codes(toAgree(given))).toBe('person-has-said-nothing')
    expect(notLikeThem(given)).toHaveLength(1)
    expect(notYetAnswered(given)).toHaveLength(1)
  })
})
