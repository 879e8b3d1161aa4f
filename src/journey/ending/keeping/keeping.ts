import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Entry } from '#directory/index.ts'

/** How a thing may go on when the money stops. */
export const ROUTES = [
  'as-it-is',
  'leisure-card',
  'with-others',
  'part-time',
  'sell-work',
  'other-funds',
  'look-alike',
  'by-itself',
  'let-it-go',
] as const
export type Route = (typeof ROUTES)[number]

export const FROM_WHAT = ['left-over', 'other', 'needs', 'not-said'] as const
/** What it would be paid from; 'needs': food, heating or debt. */
export type FromWhat = (typeof FROM_WHAT)[number]

export const EVERY = ['weekly', 'four-weekly', 'monthly', 'once'] as const
export type Every = (typeof EVERY)[number]

/** The way that the person chose for a thing: pence each `every`. Theirs alone, unless they share it. */
export type Way = {
  readonly route: Route
  readonly pricePence: Pence
  readonly every: Every
  readonly fromWhat: FromWhat
  readonly words: string
}

/** Something to keep: from the plan (`lineId`, with what it costs now) or added by the person (`thingId`). */
export type Thing = {
  readonly lineId: string | undefined
  readonly thingId: string | undefined
  readonly what: string
  readonly nowPence: Pence | undefined
  readonly nowEvery: Every | undefined
  readonly way: Way | undefined
  /** What is still paid for it in each of the months, where a last day is known, or steps down stand or are proposed; else empty. */
  readonly stillPaid: readonly Pence[]
  readonly alike: readonly Entry[]
}

/** The person's own figures, pence a month; any of them may be left. */
export type Figures = {
  readonly inPence: Pence | undefined
  readonly outPence: Pence | undefined
  readonly leftPence: Pence | undefined
  readonly on: Day
}

/** A calendar month: its first and last day. */
export type Month = { readonly from: Day; readonly to: Day }

/** What the person works out. `isShared`: their worker may see it too. `isMine`: the reader is the person. */
export type Keeping = {
  readonly isMine: boolean
  readonly isShared: boolean
  readonly figures: Figures | undefined
  readonly things: readonly Thing[]
  readonly months: readonly Month[]
}
