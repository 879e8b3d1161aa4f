import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Body, Submission } from './decision.ts'
import { isApproval, mayAsk, mayDecide } from './rules.ts'

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
  yearlyPence: 322_400n,
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
    [
      'the one who is named, once the role is gone',
      submission(),
      { ...marcus, roles: ['worker'] },
      [],
      'not-yours-to-decide',
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

test('money may follow a yes alone', () => {
  const yes = (['approved', 'approved-with-conditions', 'returned', 'declined'] as const).filter(isApproval)
  expect(yes).toEqual(['approved', 'approved-with-conditions'])
})

test('every body has its role', () => {
  for (const body of ['manager', 'panel'] as Body[]) {
    const role = body === 'manager' ? 'manager' : 'panel-member'
    expect(mayDecide(submission({ body, deciderId: 'x' }), { humanId: 'y', roles: [role] }, new Set())).toEqual([])
  }
})
