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
 * outside a `season` pay nothing; what is paid once has none. `owed`: wages and what belongs to them; no pause ever touches
 * them. A row never changed: what changes is laid over it.
 */
export type BaseLine = {
  readonly id: string
  readonly amountPence: Pence
  readonly every: Every
  readonly from: Day
  readonly to?: Day | undefined
  readonly season?: Season | undefined
  readonly owed?: boolean | undefined
}

/** First and last day, both inclusive; an absent `to` means from then on. */
type Span = { readonly from: Day; readonly to?: Day | undefined }
type OneLine = { readonly lineId: string }
/** The line that it is laid over; every line of the agreement where absent. */
type AnyLine = { readonly lineId?: string | undefined }

/** One step of a step-down: from this day on so many pence each whole period. */
export type TaperStep = { readonly from: Day; readonly amountPence: Pence }

/**
 * A dated change, laid over base lines. They are given in the order in which they were agreed, and may overlap. Whatever that
 * order, a day's rate is worked out in layers, each on what the one before left:
 * 1. `amount`: another amount for each whole period; where two meet, the one agreed last stands.
 * 2. `uplift`: the rate × (10,000 + `basisPoints`) ÷ 10,000, rounded once, half a penny up; of several each in turn, in the order
 *    agreed. An amount agreed after the uplift, from its day or later, is in the money of that day and is not raised again.
 * 3. `taper`: its steps stand as agreed, each until the next; they never rise and end at nothing (`taperAddsUp`).
 * 4. `unwell`, `top-up`: `amountPence` more each whole period; a top-up in the months of its season alone, year after year. A
 *    line pays nothing outside its own season, these included.
 * 5. `pause`: nothing is paid for these days, whatever else is laid over them; but for what is `owed`.
 * Besides:
 * - `starts`: `on` is the first day covered instead (only ever later: an earlier start is a line of its own). Periods stay where
 *   they were, so that what was paid can still be compared.
 * - `ends`: `on` is the last day covered (only ever earlier); of several, the earliest stands.
 * - `use`: what the money is used for instead, and which goal it serves then; never a penny more or less.
 * - `one-off`: `amountPence` more, once, with the instalment whose days hold `on`. Where `on` is paused or lies before the
 *   line, the first day after that; never past an ending. With what is paid once it goes along.
 */
export type Overlay = { readonly id: string } & (
  | (OneLine & Span & { readonly kind: 'amount'; readonly amountPence: Pence })
  | (OneLine & { readonly kind: 'uplift'; readonly from: Day; readonly basisPoints: number })
  | (OneLine & {
      readonly kind: 'taper'
      readonly from: Day
      readonly agreedPence: Pence
      readonly steps: readonly TaperStep[]
    })
  | (OneLine & Span & { readonly kind: 'unwell'; readonly amountPence: Pence })
  | (OneLine & Span & { readonly kind: 'top-up'; readonly season: Season; readonly amountPence: Pence })
  | (AnyLine & Span & { readonly kind: 'pause' })
  | (AnyLine & { readonly kind: 'starts' | 'ends'; readonly on: Day })
  | (OneLine & Span & { readonly kind: 'use'; readonly what: string; readonly outcomeId: string })
  | (OneLine & { readonly kind: 'one-off'; readonly on: Day; readonly amountPence: Pence })
)

/** A step-down of one line. */
export type Taper = Extract<Overlay, { kind: 'taper' }>

/** An agreement's money: its base lines, and what was laid over them since. */
export type Pattern = { readonly lines: readonly BaseLine[]; readonly overlays: readonly Overlay[] }

/** First and last day of what is asked about, both inclusive. */
export type Window = { readonly from: Day; readonly to: Day }

/**
 * Why days have the rate that they have: as first agreed, the overlay that changed it last, or a day outside the season; or
 * that it is no rate of days at all, but money added once.
 */
export type Cause = 'agreed' | 'amount' | 'uplift' | 'taper' | 'unwell' | 'top-up' | 'pause' | 'season' | 'one-off'

/** One overlay's share in a rate: what a whole period came to after it, pence; of an uplift, by how many hundredths of a per cent. */
export type RateStep = {
  readonly cause: Exclude<Cause, 'agreed' | 'season' | 'one-off'>
  readonly overlayId: string
  readonly ratePence: Pence
  readonly basisPoints?: number | undefined
}

/** What the money is used for instead, and which goal it serves then. */
export type Use = { readonly overlayId: string; readonly what: string; readonly outcomeId: string }

/**
 * `amountPence` = `days` of `ofDays` at `ratePence` a whole period, from `from` to `to`, both inclusive. `basePence` is what the
 * line was first agreed at, `steps` how that became the rate, in order. Of a one-off, `ratePence` is all of it and its day 1 of 1.
 */
export type Working = {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly ofDays: number
  readonly ratePence: Pence
  readonly amountPence: Pence
  readonly cause: Cause
  readonly basePence: Pence
  readonly steps: readonly RateStep[]
  readonly use?: Use | undefined
}

/**
 * What is due for one period of one line. (`lineId`, `periodFrom`) is its identity and never moves; `periodTo` is the last
 * day that it covers, `payOn` the day that it is due, in advance. `fullPence` is what the whole period is worth with no
 * pause, late start or early end in it (its season is part of what was agreed, and so is what is added once). The working, days
 * first and then what was added once, adds up to `amountPence`, which is above zero.
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
