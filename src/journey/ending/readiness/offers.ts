import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { OfferAnswer, OfferKind, Readiness } from './readiness.ts'

export type OfferReason =
  | 'third-party-not-offered'
  | 'taper-not-offered'
  | 'wait-for-their-word'
  | 'they-would-like-it-first'
  | 'they-answered-themself'

/** So many days lie between the first and the last asking before silence may stand; an offer waits as long for a word. */
export const DAYS_BETWEEN = 14

/** Both offers were made and the person has answered, or has had 14 days to. A "yes please" comes before the ending. */
export function offersFirst({ offers, third }: Readiness, today: Day): Verdict<OfferReason> {
  const check = (what: OfferKind, missing: OfferReason): Verdict<OfferReason> => {
    const offer = offers.find((one) => one.what === what)
    if (offer === undefined) return refuse(missing)
    if (offer.answer === undefined)
      return today < addDays(offer.on, DAYS_BETWEEN) ? refuse('wait-for-their-word', what) : fine
    const isHeardApart = what === 'third-party' && third !== undefined // by `thirdFirst`
    return offer.answer.said === 'yes' && !isHeardApart ? refuse('they-would-like-it-first', what) : fine
  }
  return [...check('third-party', 'third-party-not-offered'), ...check('taper', 'taper-not-offered')]
}

/**
 * Whether a worker may type this answer to an offer. What the person answered in their own session stands: over it may only be written
 * down that what they wanted was done.
 */
export function mayBeTyped(
  offers: Readiness['offers'],
  { what, answer }: { what: OfferKind; answer: OfferAnswer },
): Verdict<OfferReason> {
  const before = offers.find((offer) => offer.what === what)?.answer
  const isOwn = before !== undefined && before.typedFor === undefined
  return isOwn && !(before.said === 'yes' && answer === 'done') ? refuse('they-answered-themself', 'what') : fine
}
