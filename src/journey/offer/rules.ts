import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Offer } from './offer.ts'

export type OfferReason = 'nothing-explained-yet' | 'offer-already-accepted' | 'explained-in-the-future'

/** Whether the person may answer now: somebody has explained it, and they have not accepted already (S0: prepare people). */
export function mayAnswer(offer: Offer): Verdict<OfferReason> {
  if (offer.explained.length === 0) return refuse('nothing-explained-yet')
  return offer.answered?.answer === 'accepted' ? refuse('offer-already-accepted') : fine
}

/** A talk cannot have taken place after today. */
export const mayExplain = (on: string, today: string): Verdict<OfferReason> =>
  on > today ? refuse('explained-in-the-future', 'on') : fine

/** Whether the journey goes on from here: the person has said yes. */
export const isAccepted = (offer: Offer): boolean => offer.answered?.answer === 'accepted'
