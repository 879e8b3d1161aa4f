import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Body } from '../decision.ts'
import type { Decider, Deciding } from '../process/process.ts'
import { mayName, nobodyCould, others, whyStuck } from './rules.ts'
import type { WaitingCase } from './stuck.ts'

const decider = (humanId: string, ...bodies: Body[]): Decider => ({ humanId, name: humanId, bodies })
const deciders = [decider('grace', 'manager'), decider('marcus', 'panel'), decider('mina', 'panel')]
const process = (limits: Deciding['limits'] = []) =>
  ({ ...{ managerId: 'grace', panelChairId: 'marcus', managerUpToWeeklyPence: 5000n }, limits }) as Deciding
const one = (part: Partial<WaitingCase> = {}): WaitingCase => ({
  ...{ submissionId: 's1', budgetId: 'b1', submittedOn: day('2026-11-02'), yearlyPence: 322_400n, body: 'panel' },
  ...{ deciderId: 'marcus', deciderName: 'Marcus Bell', workerName: 'Priya Shah', authors: new Set(['anne']) },
  ...part,
})
const low = (humanId: string) => [{ humanId, yearlyPence: 322_399n }]

describe('why a plan is stuck', () => {
  test.each<[string, Partial<WaitingCase>, readonly Decider[], Deciding['limits'], string | undefined]>([
    ['it is not', {}, deciders, [], undefined],
    ['who is named left', {}, deciders.slice(0, 1), [], 'role-is-gone'],
    ['who is named holds another role', { body: 'manager' }, deciders, [], 'role-is-gone'],
    ['who is named wrote in it', { authors: new Set(['marcus']) }, deciders, [], 'is-an-author'],
    ['their limit is too low', {}, deciders, low('marcus'), 'limit-is-too-low'],
    ['somebody else’s limit is too low', {}, deciders, low('grace'), undefined],
  ])('%s', (_, part, able, limits, expected) => expect(whyStuck(one(part), able, limits)).toBe(expected))
})

describe('who could be named', () => {
  test.each<[string, Partial<WaitingCase>, Deciding['limits'], string]>([
    ['of the body first, then the other', {}, [], 'panel marcus, panel mina, manager grace'],
    ['a manager’s first', { body: 'manager' }, [], 'manager grace, panel marcus, panel mina'],
    ['no author', { authors: new Set(['marcus', 'grace']) }, [], 'panel mina'],
    ['nobody above their limit', {}, [...low('marcus'), ...low('mina')], 'manager grace'],
  ])('%s', (_, part, limits, expected) =>
    expect(
      others(one(part), process(limits), deciders)
        .map(({ body, deciderId }) => `${body} ${deciderId}`)
        .join(', '),
    ).toBe(expected),
  )

  test('nobody, where all worked on it or may not say yes to so much', () => {
    expect(nobodyCould(one(), process(), deciders)).toBe(false)
    expect(nobodyCould(one({ authors: new Set(['marcus', 'mina']) }), process(low('grace')), deciders)).toBe(true)
  })
})

describe('naming somebody else', () => {
  const stuck = one({ authors: new Set(['marcus']) })
  test.each<[string, WaitingCase | undefined, string, string]>([
    ['somebody who can', stuck, 'mina', ''],
    ['of the other body', stuck, 'grace', ''],
    ['it was decided meanwhile', undefined, 'mina', 'nothing-waits-here'],
    ['whoever is named can', one(), 'mina', 'whoever-is-named-can-decide'],
    ['an author', stuck, 'marcus', 'choose-who-can-decide @who'],
    ['nobody who may decide', stuck, 'priya', 'choose-who-can-decide @who'],
  ])('%s', (_, given, who, expected) =>
    expect(
      mayName(given, who, process(), deciders)
        .map(({ code, at }) => (at ? `${code} @${at}` : code))
        .join(),
    ).toBe(expected),
  )
})
