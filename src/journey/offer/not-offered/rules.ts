import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { ASK_AFTER_DAYS } from '../due.ts'
import type { Offer } from '../offer.ts'
import { isAhead } from '../rules.ts'
import type { Because } from './not-offered.ts'

export type NotOfferedReason =
  | 'they-have-answered'
  | 'it-was-explained'
  | 'name-a-day'
  | 'ask-again-is-not-ahead'
  | 'ask-again-is-far-off'

/** Reasons that pass: somebody must look again on a day. */
const PASSING: readonly Because[] = ['too-unwell-now', 'in-hospital', 'could-not-reach']

/**
 * Whether a worker may write down that it is not offered yet: nobody has explained it, or the person said "not now" before, or no
 * answer came within a fortnight of the last time that it was explained.
 */
export function mayNotOffer(offer: Offer, today: Day): Verdict<NotOfferedReason> {
  if (offer.answered !== undefined) return offer.answered.answer === 'not-now' ? fine : refuse('they-have-answered')
  const last = offer.explained.at(-1)
  return last === undefined || addDays(last.on, ASK_AFTER_DAYS) <= today ? fine : refuse('it-was-explained')
}

/** A reason that passes needs the day to look again; a day lies ahead, within a year. */
export function mayWait(because: Because, askAgainOn: Day | undefined, today: Day): Verdict<NotOfferedReason> {
  if (askAgainOn !== undefined) return isAhead(askAgainOn, today)
  return PASSING.includes(because) ? refuse('name-a-day', 'askAgainOn') : fine
}
