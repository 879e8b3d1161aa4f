import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { settingsShape } from '#council/index.ts'
import type { Decider, Taken } from '#journey/decision/index.ts'
import { readDay, readLimits } from './forms.ts'
import { mayChange, type RouteSetting, stepsOf, type TypedProcess } from './rules.ts'
import { WORDS } from './words.ts'

const today = day('2026-11-21')
const GRACE = '10000000-0000-4000-a000-000000000001'
const MARCUS = '10000000-0000-4000-a000-000000000002'
const MINA = '10000000-0000-4000-a000-000000000003'
const deciders: readonly Decider[] = [
  { humanId: GRACE, name: 'Grace', bodies: ['manager'] },
  { humanId: MARCUS, name: 'Marcus', bodies: ['panel'] },
]
const three: readonly Decider[] = [...deciders, { humanId: MINA, name: 'Mina', bodies: ['panel'] }]
const holidays = new Set([day('2026-12-25')])

const typed = (part: Partial<TypedProcess['process']> = {}, ...routes: RouteSetting[]): TypedProcess => ({
  from: today,
  routes: routes.map((route, at) => ({ row: at + 1, route })),
  process: settingsShape.shape.process.parse({
    ...{ managerUpToWeeklyPence: '5000', managerId: GRACE, panelChairId: MARCUS, panelName: 'the Tuesday panel' },
    ...{ panelDay: '2026-11-24', panelEveryWeeks: 2, panelCutOffDays: 5, managerWorkingDays: 2, updateEveryDays: 7 },
    ...JSON.parse(JSON.stringify(part, (_, value) => (typeof value === 'bigint' ? value.toString() : value))),
  }),
})
const limit = (humanId: string, yearlyPence: bigint) => ({ humanId, yearlyPence })
const codes = (given: TypedProcess, able = deciders, promised: Taken = new Map()) =>
  mayChange(given, today, able, { holidays, before: typed().process, promised })
    .map(({ code, at }) => `${code} @${at}`)
    .join(', ')

describe('another way of deciding', () => {
  test.each<[string, TypedProcess, readonly Decider[], string]>([
    ['as it stands', typed(), deciders, ''],
    ['from a day that has passed', { ...typed(), from: addDays(today, -1) }, deciders, 'day-has-passed @from'],
    ['a manager who is none', typed({ managerId: MARCUS }), deciders, 'manager-has-no-role @managerId'],
    ['a chair who is not in the panel', typed({ panelChairId: GRACE }), deciders, 'chair-has-no-role @panelChairId'],
    ['real panel days', typed({ panelDays: [day('2026-12-01'), day('2026-12-15')] }), deciders, ''],
    [
      'panel days that all have passed',
      typed({ panelDays: [day('2026-11-17')] }),
      deciders,
      'panel-days-have-passed @panelDays',
    ],
    ['a bank holiday', typed({ panelDays: [day('2026-12-25')] }), deciders, 'panel-meets-on-closed-day @panelDays'],
    ['a Saturday', typed({ panelDays: [day('2026-11-28')] }), deciders, 'panel-meets-on-closed-day @panelDays'],
    [
      'nobody holds a role',
      typed(),
      [],
      'manager-has-no-role @managerId, chair-has-no-role @panelChairId, nobody-could-decide @managerId',
    ],
    [
      'one human alone',
      typed({ managerId: MINA, panelChairId: MINA }),
      [{ humanId: MINA, name: 'Mina', bodies: ['manager', 'panel'] }],
      'nobody-else-could-decide @managerId',
    ],
    [
      'everybody has a limit',
      typed({ limits: [limit(GRACE, 9n), limit(MARCUS, 9_000_000n)] }),
      deciders,
      `nobody-could-decide @limit-${GRACE}`,
    ],
    [
      'one of two has a limit: who would decide what the other wrote?',
      typed({ limits: [limit(GRACE, 260_000n)] }),
      deciders,
      `nobody-else-could-decide @limit-${GRACE}`,
    ],
    ['one of three has a limit', typed({ limits: [limit(GRACE, 260_000n)] }), three, ''],
    ['a limit of somebody who holds no role', typed({ limits: [limit(MINA, 1n)] }), deciders, ''],
  ])('%s', (_, given, able, expected) => expect(codes(given, able)).toBe(expected))

  test.each<[string, RouteSetting[], string]>([
    [
      'risk to the panel, the rest by amount',
      [
        { body: 'panel', withRisk: true },
        { body: 'manager', upToYearlyPence: 9n },
      ],
      '',
    ],
    [
      'after one that takes everything',
      [{ body: 'panel' }, { body: 'manager', upToYearlyPence: 9n }],
      'route-is-never-reached @routeBody2',
    ],
    [
      'after one with a higher amount',
      [
        { body: 'panel', upToYearlyPence: 9n },
        { body: 'manager', upToYearlyPence: 9n },
      ],
      'route-is-never-reached @routeBody2',
    ],
    [
      'after one with a lower amount',
      [
        { body: 'panel', upToYearlyPence: 8n },
        { body: 'manager', upToYearlyPence: 9n },
      ],
      '',
    ],
    [
      'after one for some of it',
      [
        { body: 'panel', changes: ['more'] },
        { body: 'manager', changes: ['more', 'less'] },
      ],
      '',
    ],
    [
      'after one for all of it',
      [
        { body: 'panel', changes: ['more', 'less'] },
        { body: 'manager', changes: ['less'], withRisk: true },
      ],
      'route-is-never-reached @routeBody2',
    ],
  ])('routes: %s', (_, routes, expected) => expect(codes(typed({}, ...routes))).toBe(expected))

  test('a refusal says what is missing, and what to do', () => {
    expect(WORDS['nobody-could-decide']).toContain('at least two')
    expect(WORDS['nobody-else-could-decide']).toContain('one more')
  })
})

test('who could say yes to what, step by step', () => {
  const steps = stepsOf(three, [limit(GRACE, 260_000n), limit(MINA, 900_000n)])
  expect(steps.map(({ upToYearlyPence, able }) => [upToYearlyPence, able.map(({ name }) => name).join()])).toEqual([
    [260_000n, 'Grace,Marcus,Mina'],
    [900_000n, 'Marcus,Mina'],
    [undefined, 'Marcus'],
  ])
})

test.each<[string, string | undefined]>([
  ['24 November 2026', '2026-11-24'],
  ['Tuesday 24 november 2026', '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['31 November 2026', undefined],
  ['24 Novembre 2026', undefined],
  ['every Tuesday', undefined],
])('a day as it is typed: %s', (line, expected) => expect(readDay(line)).toBe(expected))

test('limits are read by human; what is no amount says so at its own box', () => {
  const raw = {
    [`limit-${GRACE}`]: ['5,200'],
    [`limit-${MARCUS}`]: [' '],
    [`limit-${MINA}`]: ['x'],
    'limit-nobody': ['7'],
  }
  expect(readLimits(raw)).toEqual({
    found: [{ humanId: GRACE, yearlyPence: 520_000n }],
    reasons: [{ code: 'not-an-amount', at: `limit-${MINA}` }],
  })
})

describe('a panel day on whose list plans stand', () => {
  const promised = new Map([[day('2026-12-08'), 3]])
  const gone = typed({ panelDays: [day('2026-12-01')], panelDay: day('2026-12-15') })
  test.each<[string, TypedProcess, Taken, string]>([
    ['stays in', typed({ panelDays: [day('2026-12-08')] }), promised, ''],
    ['is taken out', gone, promised, 'plans-stand-on-that-day @panelDays'],
    ['is taken out, and nothing stands on it', gone, new Map(), ''],
    [
      'lies before the new way begins',
      { ...gone, from: day('2026-12-09') },
      promised,
      'panel-days-have-passed @panelDays',
    ],
    ['was no panel day before', gone, new Map([[day('2026-12-09'), 1]]), ''],
  ])('%s', (_, given, stands, expected) => expect(codes(given, deciders, stands)).toBe(expected))
})
