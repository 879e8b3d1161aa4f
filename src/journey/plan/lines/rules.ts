import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Ends, Plan } from '../plan.ts'
import { endsTooEarly } from '../rules.ts'

export type LineReason = 'goal-is-not-in-this-plan' | 'last-day-before-first-day'

/** A spend line can only serve a goal of this very plan (none for now), and ends on its first day or later. */
export function mayHaveLine(
  plan: Pick<Plan, 'outcomes'>,
  line: { outcomeId: string | undefined; startsOn: Day; ends: Ends },
): Verdict<LineReason> {
  const linked = line.outcomeId === undefined || plan.outcomes.some(({ outcomeId }) => outcomeId === line.outcomeId)
  return [
    ...(linked ? fine : refuse('goal-is-not-in-this-plan', 'goal')),
    ...(endsTooEarly(line.ends, line.startsOn) ? refuse('last-day-before-first-day', 'endsOn') : fine),
  ]
}
