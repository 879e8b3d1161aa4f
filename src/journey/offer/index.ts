export type { Answered, Explained, Format, Offer, OfferAnswer } from './offer.ts'
export { isAccepted } from './rules.ts'
