import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { FitPart, Plan } from '../plan.ts'
import { type ChangeReason, mayChange } from '../rules.ts'

export type FitReason = ChangeReason | 'goal-is-not-in-the-plan' | 'choose-yes-or-not-quite'

/** Whether the person may say if a goal is right for them: it is in a plan that may still change. Nothing else is asked of them. */
export function maySayFit(plan: Plan | undefined, outcomeId: string): Verdict<FitReason> {
  if (plan === undefined || plan.submitted) return mayChange(plan)
  return plan.outcomes.some((one) => one.outcomeId === outcomeId) ? fine : refuse('goal-is-not-in-the-plan')
}

/** What stays of what was typed: words about what is not right belong to "not quite" alone. */
export const fitWords = (fits: boolean, typed: Record<FitPart, string>): Record<FitPart, string> =>
  fits ? { personal: '', agreed: '', timeLimited: '', realistic: '' } : typed
