import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Answer, Plan } from '../plan.ts'
import { mayChange, type PlanReason, toAgree } from '../rules.ts'

export type AnswerReason = PlanReason | 'say-more-about-your-answer'

/**
 * Whether a side may give this answer: a yes needs a whole plan; anything but a plain yes needs words; no, and "could not
 * answer", are possible at any time before the plan is sent to be decided.
 */
export function mayAnswer(plan: Plan | undefined, answer: Answer, words: string): Verdict<AnswerReason> {
  const open = mayChange(plan)
  if (plan === undefined || !isFine(open)) return open
  const isYes = answer === 'yes' || answer === 'yes-but'
  return [
    ...(answer !== 'yes' && words === '' ? refuse('say-more-about-your-answer', 'words') : fine),
    ...(isYes ? toAgree(plan) : fine),
  ]
}
