import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Opened } from '../needs.ts'
import { isRevealed } from '../rules.ts'

export type ShowNowReason = 'questions-not-open' | 'both-shown-already'

/** Whether the person may ask to see both now: the questions are open and not shown yet. Nothing has to be answered first. */
export function mayShowNow(opened: Opened | undefined): Verdict<ShowNowReason> {
  if (opened === undefined) return refuse('questions-not-open')
  return isRevealed(opened) ? refuse('both-shown-already') : fine
}
