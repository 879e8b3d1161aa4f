import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Otherwise, Plan } from '../plan.ts'

export type OtherwiseReason = 'need-is-not-in-this-plan' | 'say-how-it-is-met'

/** What stands about how one need is met otherwise; undefined where nothing does. */
export const otherwiseOf = (plan: Pick<Plan, 'otherwise'>, needKey: string): Otherwise | undefined =>
  plan.otherwise?.find((one) => one.needKey === needKey)

/** Whether a worker may write how a need is met otherwise: a need of this very plan. Empty words only take back what stands. */
export function mayMeetOtherwise(
  plan: Pick<Plan, 'needs' | 'otherwise'>,
  needId: string,
  words: string,
): Verdict<OtherwiseReason> {
  const need = plan.needs.find((one) => one.needId === needId)
  if (need === undefined) return refuse('need-is-not-in-this-plan')
  const isEmpty = words === '' && otherwiseOf(plan, need.questionKey) === undefined
  return isEmpty ? refuse('say-how-it-is-met', 'words') : fine
}
