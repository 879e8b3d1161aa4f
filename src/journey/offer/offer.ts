import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

export const FORMATS = [
  'talked',
  'leaflet',
  'easy-read',
  'video',
  'phone',
  'interpreter',
  'sign-language',
  'audio',
] as const
export type Format = (typeof FORMATS)[number]

export const ANSWERS = ['accepted', 'declined', 'not-now'] as const
export type OfferAnswer = (typeof ANSWERS)[number]

/** Every way of managing the money. Each is named to everybody: none is hidden by age or diagnosis (A7). */
export const MANAGING_WAYS = ['direct-payment', 'council-managed', 'third-party', 'prepaid-card', 'mixed'] as const
export type ManagingWay = (typeof MANAGING_WAYS)[number]
export const isWay = (value: string): value is ManagingWay => (MANAGING_WAYS as readonly string[]).includes(value)

/** A personal budget explained to somebody: by whom, when and how. It may be explained again; each is kept (A10). */
export type Explained = {
  offerId: string
  byName: string
  on: Day
  format: Format
  language: string
  whatWasSaid: string
  /** Which ways of managing the money were talked about. */
  managingWays: readonly ManagingWay[]
  /** What the person understood, in their words; '' where nobody wrote it down. */
  ownWords: string
}

/** What the person answered, in their words. */
export type Answered = {
  answer: OfferAnswer
  ownWords: string
  on: Day
  /** After "not now": the day from which they would like to be asked again. */
  askAgainOn: Day | undefined
  /** Set where a worker typed it for them. */
  typed: { how: HeardHow; byName: string; on: Day } | undefined
}

/** The offer stage of one budget: everything explained, oldest first, and the answer that stands. */
export type Offer = { explained: readonly Explained[]; answered: Answered | undefined }
