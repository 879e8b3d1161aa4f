import { describe, expect, test } from 'vitest'
import { codes, goal, line, plan, risk, said } from './plan.test-kit.ts'
import type { Plan, SpendLine } from './plan.ts'
import { isSmall, toAgree } from './rules.ts'

describe('what is missing of a small plan before anybody can agree', () => {
  const understood = said('understood', 'worker', 'A bike, so that Anne gets to her course')
  const small = (part: Partial<Plan> = {}) => plan({ small: true, sentences: [risk, understood], ...part })
  const mended = [{ ...line, whoRepairs: 'The shop, for a year' }]
  test.each<[string, Plan, string]>([
    ['nothing: one goal, one line, what if it breaks, how somebody understands it', small(), ''],
    ['who repairs it is said with the line', small({ sentences: [understood], spendLines: mended }), ''],
    ['nobody said what happens if it breaks', small({ sentences: [understood] }), 'what-if-it-breaks-not-said @s1'],
    ['nobody said how they understand it', small({ sentences: [risk] }), 'nobody-said-how-they-understand-it'],
    ['the person said it alone', small({ sentences: [risk, said('understood', 'person', 'My bike')] }), ''],
    ['no goal', small({ outcomes: [], spendLines: mended }), 'plan-has-no-outcomes, spend-line-serves-no-outcome @s1'],
    [
      'a goal linked to nothing',
      small({ outcomes: [{ ...goal, needId: undefined }] }),
      'outcome-meets-no-need @o1, need-is-not-met @n1',
    ],
    ['nobody said how we will know', small({ outcomes: [{ ...goal, knownBy: '' }] }), 'outcome-has-no-known-by @o1'],
    [
      'money for no goal',
      small({ spendLines: [{ ...line, outcomeId: undefined }] }),
      'spend-line-serves-no-outcome @s1',
    ],
  ])('%s', (_, given, expected) => expect(codes(toAgree(given))).toBe(expected))

  const bike: SpendLine = { ...line, spendLineId: 's2', every: 'once', amountPence: 50_000n }
  const limits = { weeklyPence: 6_200n, oncePence: 50_000n }
  test.each<[string, SpendLine[], boolean]>([
    ['nothing planned yet: not known', [], false],
    ['up to the amount a week', [line], true],
    ['a penny more a week', [{ ...line, amountPence: 6_201n }], false],
    ['two lines together above it', [line, { ...line, spendLineId: 's3', amountPence: 1n }], false],
    ['bought once, up to the amount', [bike], true],
    ['bought once, a penny more', [{ ...bike, amountPence: 50_001n }], false],
    ['both within', [line, bike], true],
  ])('small: %s', (_, spendLines, expected) => expect(isSmall(plan({ spendLines }), limits)).toBe(expected))
})
