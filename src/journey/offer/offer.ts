import type { Day } from '#core/day.ts'

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

/** A personal budget explained to somebody: by whom, when and how. It may be explained again; each is kept (A10). */
export type Explained = { offerId: string; byName: string; on: Day; format: Format; whatWasSaid: string }

/** What the person answered, in their words. */
export type Answered = { answer: OfferAnswer; ownWords: string; on: Day }

/** The offer stage of one budget: everything explained, oldest first, and the answer that stands. */
export type Offer = { explained: readonly Explained[]; answered: Answered | undefined }
