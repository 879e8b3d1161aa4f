import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, weekday } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Body, DecisionVerdict, Process, Submission } from './decision.ts'
import { expectedFor, isApproval, isWhole, mayAsk, mayDecide, nextPanelDay, routeFor } from './rules.ts'

const codes = (verdict: Verdict) => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join(', ')

const decided = {
  decisionId: 'd1',
  verdict: 'returned',
  reasons: 'Say who it is with',
  conditions: 'A name',
  decidedOn: day('2026-11-24'),
  decidedByName: 'Marcus Bell',
} as const

const submission = (part: Partial<Submission> = {}): Submission => ({
  submissionId: 's1',
  versionId: 'v1',
  submittedOn: day('2026-11-02'),
  submittedById: 'anne',
  submittedByName: 'Anne Field',
  body: 'panel',
  bodyName: 'the Tuesday panel',
  deciderId: 'marcus',
  deciderName: 'Marcus Bell',
  weeklyPence: 6200n,
  decision: undefined,
  ...part,
})

describe('asking for a decision', () => {
  test.each<[string, string | undefined, Submission | undefined, string]>([
    ['a plan that nobody asked for yet', 'v1', undefined, ''],
    ['no plan', undefined, undefined, 'there-is-no-plan-yet'],
    ['asked for already', 'v1', submission(), 'already-asked'],
    ['decided already', 'v1', submission({ decision: decided }), 'this-plan-was-decided'],
    ['a new version after one that came back', 'v2', submission({ decision: decided }), ''],
  ])('%s', (_, version, asked, expected) => expect(codes(mayAsk(version, asked))).toBe(expected))
})

describe('who decides', () => {
  const process = { managerUpToWeeklyPence: 5000n, managerId: 'grace', panelChairId: 'marcus' }
  test.each<[string, bigint, bigint, string[], string]>([
    ['a small plan: the manager', 4999n, 0n, ['anne', 'priya'], 'manager grace'],
    ['exactly the amount: the manager', 5000n, 0n, ['anne'], 'manager grace'],
    ['a penny more: the panel', 5001n, 0n, ['anne'], 'panel marcus'],
    ['something bought once is spread over a year', 0n, 260_000n, ['anne'], 'manager grace'],
    ['a large thing bought once goes to the panel', 0n, 260_001n, ['anne'], 'panel marcus'],
    ['both together', 2500n, 130_001n, ['anne'], 'panel marcus'],
    ['the manager wrote it: the panel', 100n, 0n, ['anne', 'grace'], 'panel marcus'],
    ['the chair wrote it: the manager', 9900n, 0n, ['marcus'], 'manager grace'],
    ['both wrote it: nobody', 9900n, 0n, ['marcus', 'grace'], 'nobody'],
  ])('%s', (_, weeklyPence, oncePence, authors, expected) => {
    const route = routeFor({ weeklyPence, oncePence }, process, new Set(authors))
    expect(route === undefined ? 'nobody' : `${route.body} ${route.deciderId}`).toBe(expected)
  })
})

describe('the next panel day', () => {
  const anchor = day('2026-11-10')
  test.each<[string, number, number, string, string]>([
    ['long before it', 2, 5, '2026-11-11', '2026-11-24'],
    ['exactly at the cut-off', 2, 5, '2026-11-19', '2026-11-24'],
    ['a day after the cut-off: the one after', 2, 5, '2026-11-20', '2026-12-08'],
    ['on the day itself without a cut-off', 2, 0, '2026-11-24', '2026-11-24'],
    ['every week', 1, 0, '2026-11-25', '2026-12-01'],
    ['an anchor that is yet to come', 2, 0, '2026-10-01', '2026-10-13'],
    ['over the clock change', 2, 0, '2026-10-14', '2026-10-27'],
  ])('%s', (_, every, cutOff, today, expected) =>
    expect(nextPanelDay(anchor, every, cutOff, day(today))).toBe(expected),
  )

  test('is always a panel day, never inside the cut-off, and never one too late', () => {
    for (let n = 0; n < 400; n += 1) {
      const today = addDays(day('2026-01-01'), n)
      const next = nextPanelDay(anchor, 3, 5, today)
      expect(Math.abs(daysBetween(anchor, next)) % 21).toBe(0)
      expect(daysBetween(today, next)).toBeGreaterThanOrEqual(5)
      expect(daysBetween(today, next)).toBeLessThan(5 + 21)
      expect(weekday(next)).toBe(2)
    }
  })
})

test('a manager answers in working days, over a holiday and a weekend', () => {
  const process = {
    managerWorkingDays: 2,
    holidays: new Set([day('2026-12-25'), day('2026-12-28')]),
  } as unknown as Process
  expect(expectedFor('manager', process, day('2026-12-24'))).toBe('2026-12-30')
})

describe('who may decide', () => {
  const marcus = { humanId: 'marcus', roles: ['panel-member'] }
  test.each<[string, Submission | undefined, { humanId: string; roles: string[] }, string[], string]>([
    ['the one who is named', submission(), marcus, ['anne', 'priya'], ''],
    ['another member of the panel', submission(), { humanId: 'mina', roles: ['panel-member'] }, [], ''],
    [
      'another manager',
      submission({ body: 'manager', deciderId: 'grace' }),
      { humanId: 'moses', roles: ['manager'] },
      [],
      '',
    ],
    ['nothing was asked', undefined, marcus, [], 'nothing-to-decide'],
    ['decided already', submission({ decision: decided }), marcus, [], 'already-decided'],
    ['who asked for it', submission({ submittedById: 'marcus' }), marcus, [], 'may-not-decide-own'],
    ['who wrote in it', submission(), marcus, ['marcus'], 'may-not-decide-own'],
    [
      'a manager, where the panel decides',
      submission(),
      { humanId: 'grace', roles: ['manager'] },
      [],
      'not-yours-to-decide',
    ],
    [
      'a panel member, where a manager decides',
      submission({ body: 'manager', deciderId: 'grace' }),
      marcus,
      [],
      'not-yours-to-decide',
    ],
  ])('%s', (_, asked, human, authors, expected) =>
    expect(codes(mayDecide(asked, human, new Set(authors)))).toBe(expected),
  )
})

describe('a whole answer', () => {
  test.each<[DecisionVerdict, string, string]>([
    ['approved', '', ''],
    ['approved', 'Only until March', 'conditions-belong-to-another-answer @conditions'],
    ['declined', '', ''],
    ['declined', 'Ask again', 'conditions-belong-to-another-answer @conditions'],
    ['approved-with-conditions', '', 'say-the-conditions @conditions'],
    ['approved-with-conditions', 'With a registered childminder', ''],
    ['returned', '', 'say-what-to-change @conditions'],
    ['returned', 'Say with whom', ''],
  ])('%s with “%s”', (verdict, conditions, expected) => expect(codes(isWhole(verdict, conditions))).toBe(expected))

  test('money may follow a yes alone', () => {
    const yes = (['approved', 'approved-with-conditions', 'returned', 'declined'] as const).filter(isApproval)
    expect(yes).toEqual(['approved', 'approved-with-conditions'])
  })
})

test('every body has its role', () => {
  for (const body of ['manager', 'panel'] as Body[]) {
    const role = body === 'manager' ? 'manager' : 'panel-member'
    expect(mayDecide(submission({ body, deciderId: 'x' }), { humanId: 'y', roles: [role] }, new Set())).toEqual([])
  }
})
