export { isUnanswered, type OfferFacts, offerIsDue } from './due.ts'
export {
  type Answered,
  type Explained,
  type Format,
  MANAGING_WAYS,
  type ManagingWay,
  type Offer,
  type OfferAnswer,
} from './offer.ts'
export type { Asking } from './request/request.ts'
export { isAccepted } from './rules.ts'
export { MANAGING_WORDS } from './words.ts'
