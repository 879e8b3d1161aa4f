import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Kind, Plan } from '../plan.ts'

export type GoalReason = 'need-is-not-in-this-plan' | 'five-points-are-for-a-change'

/** A goal can only be linked to a need of this very plan; it may be linked to none for now. */
export const mayLinkNeed = (plan: Pick<Plan, 'needs'>, needId: string | undefined): Verdict<GoalReason> =>
  needId === undefined || plan.needs.some((need) => need.needId === needId)
    ? fine
    : refuse('need-is-not-in-this-plan', 'need')

/** The five points of Goal Attainment measure how far a change went: what is to stay, or how we work, has no such steps. */
export const mayHaveScale = (kind: Kind, scale: readonly string[]): Verdict<GoalReason> =>
  scale.length === 5 && kind !== 'change' ? refuse('five-points-are-for-a-change', 'scale') : fine
