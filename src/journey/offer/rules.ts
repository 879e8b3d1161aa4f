import { type Day, daysBetween } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Offer, OfferAnswer } from './offer.ts'

export type OfferReason =
  | 'nothing-explained-yet'
  | 'offer-already-accepted'
  | 'explained-in-the-future'
  | 'day-goes-with-not-now'
  | 'ask-again-is-not-ahead'
  | 'ask-again-is-far-off'
  | 'said-after-today'
  | 'said-before-it-was-explained'
  | 'they-answered-themselves'

/** At most so many days ahead somebody is asked again. */
export const ASK_AGAIN_WITHIN = 366

/** Whether the person may answer now: somebody has explained it, and they have not accepted already (S0: prepare people). */
export function mayAnswer(offer: Offer): Verdict<OfferReason> {
  if (offer.explained.length === 0) return refuse('nothing-explained-yet')
  return offer.answered?.answer === 'accepted' ? refuse('offer-already-accepted') : fine
}

/** A day to be asked again belongs to "not now", and lies ahead, within a year. */
export function mayAskAgainOn(answer: OfferAnswer, askAgainOn: Day | undefined, today: Day): Verdict<OfferReason> {
  if (askAgainOn === undefined) return fine
  if (answer !== 'not-now') return refuse('day-goes-with-not-now', 'askAgainOn')
  return isAhead(askAgainOn, today)
}

/** Whether a day to ask again lies ahead, within a year. */
export function isAhead(askAgainOn: Day, today: Day): Verdict<'ask-again-is-not-ahead' | 'ask-again-is-far-off'> {
  if (askAgainOn <= today) return refuse('ask-again-is-not-ahead', 'askAgainOn')
  return daysBetween(today, askAgainOn) > ASK_AGAIN_WITHIN ? refuse('ask-again-is-far-off', 'askAgainOn') : fine
}

/**
 * Whether a worker may type an answer that the person gave on a day: today or earlier, and after it was explained. What the
 * person answered in their own session stands until somebody has talked with them about it again, on a later day.
 */
export function mayTypeAnswer(offer: Offer, saidOn: Day, today: Day): Verdict<OfferReason> {
  const open = mayAnswer(offer)
  if (open.length > 0) return open
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  const { answered, explained } = offer
  const own = answered !== undefined && answered.typed === undefined ? answered.on : undefined
  if (own !== undefined && !explained.some(({ on }) => on > own && on <= saidOn))
    return refuse('they-answered-themselves')
  return explained.some(({ on }) => on <= saidOn) ? fine : refuse('said-before-it-was-explained', 'saidOn')
}

/** A talk cannot have taken place after today. */
export const mayExplain = (on: string, today: string): Verdict<OfferReason> =>
  on > today ? refuse('explained-in-the-future', 'on') : fine

/** Whether the journey goes on from here: the person has said yes. */
export const isAccepted = (offer: Offer): boolean => offer.answered?.answer === 'accepted'
