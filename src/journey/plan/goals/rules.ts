import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Plan } from '../plan.ts'

export type GoalReason = 'need-is-not-in-this-plan'

/** A goal can only be linked to a need of this very plan; it may be linked to none for now. */
export const mayLinkNeed = (plan: Pick<Plan, 'needs'>, needId: string | undefined): Verdict<GoalReason> =>
  needId === undefined || plan.needs.some((need) => need.needId === needId)
    ? fine
    : refuse('need-is-not-in-this-plan', 'need')
