import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Review } from '../review.ts'

export type HandOverReason = 'no-review-open' | 'say-yours-first' | 'person-said-it-themselves'

/**
 * Whether a device may be handed over for what the person says before a review: after the worker's own side is said, so that neither follows
 * the other, and not where the person has said it themselves.
 */
export function mayHandOver(current: Review | undefined): Verdict<HandOverReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!current.said.worker) return refuse('say-yours-first')
  const own = current.said.person && current.preparation.person?.typedFor === undefined
  return own ? refuse('person-said-it-themselves') : fine
}
