import { type Day, daysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type SaidWhenReason = 'said-after-today' | 'said-too-long-ago'

/** How many days back something may have been said: what was said before that is asked again. */
export const DAYS_BACK = 366

/** Whether what a worker types may have been said on this day. The field is `saidOn`. */
export function saidWhen(saidOn: Day, today: Day): Verdict<SaidWhenReason> {
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  return daysBetween(saidOn, today) > DAYS_BACK ? refuse('said-too-long-ago', 'saidOn') : fine
}
