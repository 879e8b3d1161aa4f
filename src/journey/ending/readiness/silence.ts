import { addDays } from '#core/day.ts'
import { type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { DAYS_BETWEEN } from './offers.ts'
import type { GapReason, Readiness } from './readiness.ts'

export type SilenceReason =
  | 'person-has-not-said'
  | 'ask-once-more-later'
  | 'no-answer-needs-a-reason'
  | 'no-answer-needs-full-notice'

/** The reason why it ends although the person gave no answer. */
export const silenceReason = (reasons: readonly GapReason[]): GapReason | undefined =>
  reasons.find(({ condition, words }) => condition === 'no-answer' && words !== '')

/** Whether an ending may stand although the person has not said: asked twice, with a reason, and the full notice. */
export function silenceStands({ asked, reasons }: Readiness, isShort: boolean): Verdict<SilenceReason> {
  const days = asked.map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return refuse('person-has-not-said')
  if (last < addDays(first, DAYS_BETWEEN)) return refuse('ask-once-more-later')
  const missing: Reason<SilenceReason>[] = []
  if (silenceReason(reasons) === undefined) missing.push({ code: 'no-answer-needs-a-reason' })
  if (isShort) missing.push({ code: 'no-answer-needs-full-notice' })
  return missing
}
