import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Outcome, SpendLine } from '#journey/plan/index.ts'
import { costByGoal, onTopOf } from './rules.ts'

const goal = (outcomeId: string, words: string): Outcome => ({
  ...{ outcomeId, words, kind: 'change', knownBy: '', ends: { as: 'ongoing' }, byName: 'Anne' },
})
const line = (outcomeId: string | undefined, amountPence: bigint, every: SpendLine['every']): SpendLine => ({
  ...{ spendLineId: `${outcomeId}${amountPence}`, outcomeId, what: 'A class', provider: 'The Hub', amountPence, every },
  ...{ startsOn: day('2026-11-30'), ends: { as: 'ongoing' }, byName: 'Anne' },
})
const outcomes = [goal('g1', 'Therapy'), goal('g2', 'Out more')]

test('each goal: a week, once, and a year of 52 weeks, to the penny', () => {
  const plan = {
    outcomes,
    spendLines: [line('g1', 6_200n, 'weekly'), line('g1', 999n, 'once'), line('g2', 4_000n, 'four-weekly')],
  }
  expect(costByGoal(plan, 'none')).toEqual([
    { words: 'Therapy', weeklyPence: 6_200n, oncePence: 999n, yearlyPence: 323_399n },
    { words: 'Out more', weeklyPence: 1_000n, oncePence: 0n, yearlyPence: 52_000n },
  ])
})

test('money that serves no goal stands last, and only where there is some', () => {
  const plan = { outcomes, spendLines: [line(undefined, 100n, 'weekly'), line('gone', 200n, 'weekly')] }
  expect(costByGoal(plan, 'Linked to no goal').map(({ words, weeklyPence }) => `${words} ${weeklyPence}`)).toEqual([
    'Therapy 0',
    'Out more 0',
    'Linked to no goal 300',
  ])
})

test('what may come on top in a bad time is said line by line, with the most it could cost, and never for what is paid once', () => {
  const more = (amountPence: bigint, periods: number) => ({ more: { amountPence, periods, buys: 'x', byName: 'Anne' } })
  const weekly = { ...line('g1', 6_200n, 'weekly'), ...more(3_900n, 4) }
  const monthly = { ...line('g2', 100n, 'monthly'), ...more(1n, 6) }
  const once = { ...line('g2', 100n, 'once'), ...more(5_000n, 1) }
  const spendLines = [weekly, monthly, once, line('g2', 300n, 'weekly')]
  const { lines, mostPence } = onTopOf({ spendLines })
  expect(lines.map(({ every }) => every)).toEqual(['weekly', 'monthly'])
  expect(mostPence).toBe(15_606n)
  expect(costByGoal({ outcomes, spendLines }, 'none')).toEqual(
    costByGoal({ outcomes, spendLines: spendLines.map(({ more: _, ...one }) => one as SpendLine) }, 'none'),
  )
})
