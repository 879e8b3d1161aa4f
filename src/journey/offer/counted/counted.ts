import type { Because } from '../not-offered/not-offered.ts'
import type { OfferAnswer } from '../offer.ts'
import type { Became, RequestRoute } from '../request/request.ts'

/** How many, over some days (A1, A9, A13, A14). A person with several answers or reasons counts once, with the last of those days. */
export type OffersCounted = {
  /** People with whom a journey was begun. */
  begun: number
  /** Of how many people somebody wrote down that they explained it. */
  explained: number
  answered: Readonly<Record<OfferAnswer, number>>
  notOffered: Readonly<Record<Because, number>>
  asked: Readonly<Record<RequestRoute, number>>
  became: Readonly<Record<Became, number>>
}
