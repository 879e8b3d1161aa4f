import { describe, expect, test } from 'vitest'
import type { Pence } from '#core/money.ts'
import type { Body } from '../decision.ts'
import type { Asked, Decider, Deciding } from './process.ts'
import { bodyFor, changeOf, limitOf, routesFor, withinLimit, yearlyOf } from './rules.ts'

const decider = (humanId: string, ...bodies: Body[]): Decider => ({ humanId, name: `${humanId} Bell`, bodies })
const deciders = [decider('grace', 'manager'), decider('marcus', 'panel')]
const asked = (yearlyPence: Pence, part: Partial<Asked> = {}): Asked => ({
  yearlyPence,
  change: 'first-plan',
  risk: false,
  ...part,
})
const process = (part: Partial<Deciding> = {}) =>
  ({
    ...{ managerUpToWeeklyPence: 5000n, managerId: 'grace', panelChairId: 'marcus' },
    ...{ routes: [], limits: [], ...part },
  }) as Pick<Deciding, 'managerUpToWeeklyPence' | 'managerId' | 'panelChairId' | 'routes' | 'limits'>

test('what it comes to in a year: 52 weeks, and what is paid once, whole', () => {
  expect(yearlyOf({ weeklyPence: 6200n, oncePence: 0n })).toBe(322_400n)
  expect(yearlyOf({ weeklyPence: 1n, oncePence: 260_000n })).toBe(260_052n)
})

describe('how it stands to the plan in force', () => {
  test.each<[Pence, Pence | undefined, string]>([
    [5000n, undefined, 'first-plan'],
    [5001n, 5000n, 'more'],
    [4999n, 5000n, 'less'],
    [5000n, 5000n, 'other-use'],
  ])('%i after %s: %s', (now, before, expected) => expect(changeOf(now, before)).toBe(expected))
})

describe('which body decides', () => {
  const routes: Deciding['routes'] = [
    { body: 'panel', withRisk: true },
    { body: 'manager', changes: ['less', 'other-use'] },
    { body: 'manager', upToYearlyPence: 100_000n, changes: ['more'], withRisk: false },
  ]
  test.each<[string, Deciding['routes'], Asked, Body]>([
    ['no routes: up to the weekly amount a manager', [], asked(260_000n), 'manager'],
    ['no routes: a penny more, the panel', [], asked(260_001n), 'panel'],
    ['something that could go wrong: the panel, however small', routes, asked(1n, { risk: true }), 'panel'],
    ['less than before: a manager, however large', routes, asked(900_000n, { change: 'less' }), 'manager'],
    ['another use: a manager', routes, asked(900_000n, { change: 'other-use' }), 'manager'],
    ['a little more: a manager', routes, asked(100_000n, { change: 'more' }), 'manager'],
    ['more, and no route fits: the weekly amount says so', routes, asked(260_001n, { change: 'more' }), 'panel'],
    ['a first plan, and no route fits', routes, asked(200_000n), 'manager'],
    ['the first that fits, not the best', [{ body: 'panel' }, { body: 'manager' }], asked(1n), 'panel'],
  ])('%s', (_, given, what, expected) => expect(bodyFor(what, process({ routes: given }))).toBe(expected))
})

describe('which human decides', () => {
  const others = [
    ...deciders,
    decider('mina', 'panel'),
    decider('moses', 'manager'),
    decider('ada', 'manager', 'panel'),
  ]
  const sorted = [...others].sort((a, b) => (a.name < b.name ? -1 : 1))
  const limits = [{ humanId: 'grace', yearlyPence: 100_000n }]
  test.each<[string, Pence, Partial<Deciding>, readonly Decider[], string[], string]>([
    ['a small plan: the manager who is named', 260_000n, {}, deciders, ['anne'], 'manager grace, panel marcus'],
    ['a large one: the chair', 260_001n, {}, deciders, ['anne'], 'panel marcus, manager grace'],
    ['the manager wrote it: the panel', 100n, {}, deciders, ['grace'], 'panel marcus'],
    ['the chair wrote it: the manager', 900_000n, {}, deciders, ['marcus'], 'manager grace'],
    ['both wrote it: nobody', 900_000n, {}, deciders, ['marcus', 'grace'], ''],
    ['exactly the limit', 100_000n, { limits }, deciders, [], 'manager grace, panel marcus'],
    ['a penny above the manager’s limit: the panel', 100_001n, { limits }, deciders, [], 'panel marcus'],
    ['above everybody’s limit: nobody', 100_001n, { limits }, [decider('grace', 'manager')], [], ''],
    [
      'the named one left: another of the body first',
      900_000n,
      {},
      [decider('mina', 'panel'), ...deciders.slice(0, 1)],
      [],
      'panel mina, manager grace',
    ],
    ['another manager before the panel', 100n, {}, sorted, ['grace', 'ada'], 'manager moses, panel marcus, panel mina'],
    [
      'whoever holds both roles stands in both',
      100n,
      { managerId: 'ada' },
      [decider('ada', 'manager', 'panel')],
      [],
      'manager ada, panel ada',
    ],
    ['nobody holds a role', 100n, {}, [], [], ''],
  ])('%s', (_, yearly, part, able, authors, expected) => {
    const routes = routesFor(asked(yearly), process(part), able, new Set(authors))
    expect(routes.map(({ body, deciderId }) => `${body} ${deciderId}`).join(', ')).toBe(expected)
  })
})

describe('never: an approval above one’s limit', () => {
  const limits = [{ humanId: 'grace', yearlyPence: 260_000n }]
  test.each<[Pence, string, string]>([
    [260_000n, 'grace', ''],
    [260_001n, 'grace', 'above-your-limit @verdict'],
    [9_000_000n, 'marcus', ''],
  ])('by the rule: %i a year, by %s: %s', (yearly, who, expected) =>
    expect(
      withinLimit(yearly, limitOf(limits, who))
        .map(({ code, at }) => `${code} @${at}`)
        .join(),
    ).toBe(expected),
  )
})
