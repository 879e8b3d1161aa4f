import type { Day } from '../day.ts'
import type { Pence } from '../money.ts'

/** How often a line pays. Periods are counted from the line's own first day: 7 days, 28 days, or calendar months. */
export type Every = 'once' | 'weekly' | 'four-weekly' | 'monthly'

/**
 * The months (1–12, both inclusive) of each year in which a line pays; where `fromMonth` is the later one it runs over the
 * turn of the year (11 to 2: November to February).
 */
export type Season = { readonly fromMonth: number; readonly toMonth: number }

/**
 * One agreed stream of money: `amountPence` (zero or more) for each whole period. `from` is the first day covered and the
 * anchor of every period; `to` the last day covered, inclusive, open where absent (and not read where it pays once). Days
 * outside a `season` pay nothing; what is paid once has none. A row never changed: what changes is laid over it.
 */
export type BaseLine = {
  readonly id: string
  readonly amountPence: Pence
  readonly every: Every
  readonly from: Day
  readonly to?: Day | undefined
  readonly season?: Season | undefined
}

/** First and last day, both inclusive; an absent `to` means from then on. */
type Span = { readonly from: Day; readonly to?: Day | undefined }
type OneLine = { readonly lineId: string }
/** The line that it is laid over; every line of the agreement where absent. */
type AnyLine = { readonly lineId?: string | undefined }

/**
 * A dated change, laid over base lines. They are given in the order in which they were agreed, and may overlap:
 * - `amount`: another amount for each whole period; where two meet, the one agreed last stands.
 * - `pause`: nothing is paid for these days, whatever else is laid over them.
 * - `starts`: `on` is the first day covered instead (only ever later: an earlier start is a line of its own). Periods stay where
 *   they were, so that what was paid can still be compared.
 * - `ends`: `on` is the last day covered (only ever earlier); of several, the earliest stands.
 */
export type Overlay = { readonly id: string } & (
  | (OneLine & Span & { readonly kind: 'amount'; readonly amountPence: Pence })
  | (AnyLine & Span & { readonly kind: 'pause' })
  | (AnyLine & { readonly kind: 'starts' | 'ends'; readonly on: Day })
)

/** An agreement's money: its base lines, and what was laid over them since. */
export type Pattern = { readonly lines: readonly BaseLine[]; readonly overlays: readonly Overlay[] }

/** First and last day of what is asked about, both inclusive. */
export type Window = { readonly from: Day; readonly to: Day }

/** Why days have the rate that they have: as first agreed, the overlay that changed it last, or a day outside the season. */
export type Cause = 'agreed' | 'amount' | 'pause' | 'season'

/** `amountPence` = `days` of `ofDays` at `ratePence` a whole period, from `from` to `to`, both inclusive. */
export type Working = {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly ofDays: number
  readonly ratePence: Pence
  readonly amountPence: Pence
  readonly cause: Cause
}

/**
 * What is due for one period of one line. (`lineId`, `periodFrom`) is its identity and never moves; `periodTo` is the last
 * day that it covers, `payOn` the day that it is due, in advance. `fullPence` is what the whole period is worth with no
 * pause, late start or early end in it (its season is part of what was agreed). The working adds up to `amountPence`, which is above zero.
 */
export type Instalment = {
  readonly lineId: string
  readonly every: Every
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
  readonly fullPence: Pence
  readonly working: readonly Working[]
}
