import { type Outcome, oncePence, type Plan, weeklyPence } from '#journey/plan/index.ts'
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
