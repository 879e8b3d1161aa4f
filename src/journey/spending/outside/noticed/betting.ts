import type { Day } from '#core/day.ts'

/** Words that name a betting or gaming business in a statement, with the days between which they count. */
export type Listed = { readonly words: string; readonly from: Day; readonly to?: Day | undefined }

/** What may stand around the words and make them something else: a station, a street, a game of cards at the club. */
export type Unless = { readonly words: string }
