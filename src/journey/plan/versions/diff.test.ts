import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { goal, line, plan, ring, risk, said, want } from '../plan.test-kit.ts'
import type { Plan } from '../plan.ts'
import { type Difference, differences, isSame } from './diff.ts'

/** The same plan as it is copied into its next version: other ids, the same origins. */
const copied = (part: Partial<Plan> = {}): Plan =>
  plan({
    ...{ versionId: 'v2', number: 2, outcomes: [nextGoal], spendLines: [nextLine] },
    ...part,
  })
const nextGoal = { ...goal, outcomeId: 'o2', originId: 'o1' }
const nextLine = { ...line, spendLineId: 's2', originId: 's1', outcomeId: 'o2' }
const therapy = { ...line, spendLineId: 's9', outcomeId: 'o2', what: 'Bus fares', amountPence: 900n }

const say = (one: Difference): string =>
  one.kind === 'changed' ? `${one.about}: ${one.from} → ${one.to}` : `${one.kind} ${one.about}: ${one.words}`
const all = (after: Plan, before = plan()): string[] => {
  const { goals, lines, sentences } = differences(before, after)
  return [...goals, ...lines, ...sentences].map(say)
}

describe('two versions side by side', () => {
  test('a copy says the same, whatever its ids', () => {
    expect(all(copied())).toEqual([])
    expect(isSame(differences(plan(), copied()))).toBe(true)
    expect(isSame(differences(plan(), copied({ spendLines: [] })))).toBe(false)
  })

  test.each<[string, Plan, readonly string[]]>([
    [
      'another amount',
      copied({ spendLines: [{ ...nextLine, amountPence: 7000n }] }),
      ['Childcare: how much: £62.00, every week → £70.00, every week'],
    ],
    [
      'how often',
      copied({ spendLines: [{ ...nextLine, every: 'monthly' }] }),
      ['Childcare: how much: £62.00, every week → £62.00, every month'],
    ],
    [
      'another provider',
      copied({ spendLines: [{ ...nextLine, provider: 'The Nest' }] }),
      ['Childcare: with whom: Little Acorns → The Nest'],
    ],
    [
      'an ending',
      copied({ spendLines: [{ ...nextLine, ends: { as: 'date', on: day('2027-03-01') } }] }),
      ['Childcare: how long: until this happens: my therapy ends → until 1 March 2027'],
    ],
    [
      'paid in advance, with the supplier’s words',
      copied({ spendLines: [{ ...nextLine, inAdvance: true, supplierTerms: 'A month’s notice' }] }),
      ['Childcare: paid in advance:  → yes', 'Childcare: the supplier says:  → A month’s notice'],
    ],
    [
      'more for a bad time',
      copied({
        spendLines: [{ ...nextLine, more: { amountPence: 2000n, periods: 1, buys: 'Sundays', byName: 'Anne' } }],
      }),
      ['Childcare: more in a bad time:  → £20.00 more a week, for at most 1 week in any 12 months: Sundays'],
    ],
    [
      'a line more',
      copied({ spendLines: [nextLine, therapy] }),
      [
        'added Bus fares: Bus fares, £9.00, every week, Little Acorns, 23 November 2026, until this happens: my therapy ends, Go to my therapy every week',
      ],
    ],
    ['a line less', copied({ spendLines: [] }), ['taken-out Childcare: Childcare']],
    [
      'a goal in other words',
      copied({ outcomes: [{ ...nextGoal, words: 'Be there every week' }] }),
      [
        'Goal: what it says: Go to my therapy every week → Be there every week',
        'Childcare: goal: Go to my therapy every week → Be there every week',
      ],
    ],
    [
      'sentences',
      copied({ sentences: [want, { ...risk, words: 'It all stops' }, said('purpose', 'person', 'Therapy')] }),
      [
        'Keeping the good of it (the worker’s words): Without childcare there is no therapy → It all stops',
        'added What this is for (the person’s words): Therapy',
        'taken-out Whom to ring (the person’s words): My sister, 01632 960001',
      ],
    ],
    [
      'words that were left empty are nothing',
      copied({ sentences: [want, risk, ring, said('purpose', 'person', '')] }),
      [],
    ],
  ])('%s', (_, after, expected) => {
    const found = all(after)
    expect(found).toHaveLength(expected.length)
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text)
  })

  test('pounds before and after', () => {
    const once = { ...therapy, every: 'once' as const, amountPence: 5000n }
    const { weekly, once: paidOnce } = differences(plan(), copied({ spendLines: [once] }))
    expect([weekly, paidOnce]).toEqual([
      { beforePence: 6200n, afterPence: 0n },
      { beforePence: 0n, afterPence: 5000n },
    ])
  })
})
