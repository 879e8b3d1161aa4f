import type { Pence } from '#core/money.ts'
import { type More, type Outcome, oncePence, type Plan, type SpendLine, weeklyPence } from '#journey/plan/index.ts'
import { yearlyOf } from '../process/rules.ts'
import type { GoalCost } from './pack.ts'

/** What each goal of a plan costs, in the order of the goals; what is linked to none stands last, under `other`. */
export function costByGoal(plan: Pick<Plan, 'outcomes' | 'spendLines'>, other: string): readonly GoalCost[] {
  const of = (words: string, serves: (outcomeId: string | undefined) => boolean): GoalCost => {
    const lines = { spendLines: plan.spendLines.filter(({ outcomeId }) => serves(outcomeId)) }
    const [weekly, once] = [weeklyPence(lines), oncePence(lines)]
    return {
      words,
      weeklyPence: weekly,
      oncePence: once,
      yearlyPence: yearlyOf({ weeklyPence: weekly, oncePence: once }),
    }
  }
  const known = new Set<string | undefined>(plan.outcomes.map(({ outcomeId }: Outcome) => outcomeId))
  const goals = plan.outcomes.map(({ outcomeId, words }) => of(words, (id) => id === outcomeId))
  const rest = plan.spendLines.some(({ outcomeId }) => !known.has(outcomeId))
  return rest ? [...goals, of(other, (id) => !known.has(id))] : goals
}

/** What may come on top in a bad time, line by line, and the most that all of it could cost in any 12 months, pence. */
export function onTopOf({ spendLines }: Pick<Plan, 'spendLines'>): {
  lines: readonly { what: string; every: SpendLine['every']; more: More }[]
  mostPence: Pence
} {
  const lines = spendLines.flatMap(({ what, every, more }) =>
    more === undefined || every === 'once' ? [] : [{ what, every, more }],
  )
  return { lines, mostPence: lines.reduce((all, { more }) => all + more.amountPence * BigInt(more.periods), 0n) }
}
