import type { Day } from '#core/day.ts'
import type { Every, Season } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Ends, Plan } from '../plan.ts'
import { endsTooEarly } from '../rules.ts'

export type LineReason = 'goal-is-not-in-this-plan' | 'last-day-before-first-day' | 'paid-once-has-no-season'

/** A spend line can only serve a goal of this very plan (none for now), ends on its first day or later, and has a season only where it is paid again and again. */
export function mayHaveLine(
  plan: Pick<Plan, 'outcomes'>,
  line: { outcomeId: string | undefined; startsOn: Day; ends: Ends; every: Every; season?: Season | undefined },
): Verdict<LineReason> {
  const linked = line.outcomeId === undefined || plan.outcomes.some(({ outcomeId }) => outcomeId === line.outcomeId)
  return [
    ...(linked ? fine : refuse('goal-is-not-in-this-plan', 'goal')),
    ...(endsTooEarly(line.ends, line.startsOn) ? refuse('last-day-before-first-day', 'endsOn') : fine),
    ...(line.every === 'once' && line.season !== undefined ? refuse('paid-once-has-no-season', 'season') : fine),
  ]
}
