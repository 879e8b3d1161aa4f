import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Plan } from '../plan.ts'

export type SustainReason = 'line-is-not-in-the-plan'

/**
 * Whether something may be said about keeping a line: it is in the newest version. Also once that was sent or runs: the four
 * questions are for the first review at the latest, and no answer changes what was agreed.
 */
export const mayKeep = (plan: Pick<Plan, 'spendLines'> | undefined, spendLineId: string): Verdict<SustainReason> =>
  plan?.spendLines.some((line) => line.spendLineId === spendLineId) === true ? fine : refuse('line-is-not-in-the-plan')

/**
 * The day of the first review, as far as a draft can know it: the council's days of the light-touch review, counted from the
 * first day of the plan's money, or from today where that lies before it or no money is planned yet.
 */
export function firstReviewOn(plan: Pick<Plan, 'spendLines'>, lightTouchDays: number, today: Day): Day {
  const [first, ...others] = plan.spendLines.map(({ startsOn }) => startsOn)
  const starts = first === undefined ? today : maxDay(today, others.reduce(minDay, first))
  return addDays(starts, lightTouchDays)
}
