import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Opened } from '../needs.ts'
import { bothFinished, isRevealed } from '../rules.ts'
import { type SaidWhenReason, saidWhen } from '../said-when.ts'

export type ShowNowReason = 'questions-not-open' | 'both-shown-already'

/** Whether the person may ask to see both now: the questions are open and not shown yet. Nothing has to be answered first. */
export function mayShowNow(opened: Opened | undefined): Verdict<ShowNowReason> {
  if (opened === undefined) return refuse('questions-not-open')
  return isRevealed(opened) ? refuse('both-shown-already') : fine
}

export type ShowNowForReason = ShowNowReason | SaidWhenReason | 'both-finish-first' | 'said-before-the-questions'

/**
 * Whether a worker may write down that the person, who does not sign in, wants to see both now: only once both have finished, so that
 * nobody's answer can be led by it. What is left to wait for then is a carer, whom the person invited.
 */
export function mayShowNowFor(opened: Opened | undefined, saidOn: Day, today: Day): Verdict<ShowNowForReason> {
  const may = mayShowNow(opened)
  if (opened === undefined || !isFine(may)) return may
  if (!bothFinished(opened)) return refuse('both-finish-first')
  return saidOn < opened.on ? refuse('said-before-the-questions', 'saidOn') : saidWhen(saidOn, today)
}
