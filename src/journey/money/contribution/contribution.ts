import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { SingleAsked } from '../payrun/single/single.ts'
import type { Covered } from './covered.ts'

/**
 * What the person pays towards their support from a day on, pence a week, as it was recorded. `weeklyPence` is undefined while it is
 * not worked out yet: no payment waits for it. Of several whose day has come, the one recorded last stands.
 */
export type Contribution = {
  readonly contributionId: bigint
  readonly weeklyPence: Pence | undefined
  readonly from: Day
  /** Why it is this much, in the words of whoever recorded it; '' where nothing was said. */
  readonly words: string
  readonly byName: string
  readonly on: Day
}

/** Aftercare (Mental Health Act 1983, s.117), free from a day on; ended only by the council and the NHS together. */
export type Aftercare = {
  readonly aftercareId: string
  readonly from: Day
  readonly byName: string
  readonly on: Day
  /** Who decided for the NHS, once the council and the NHS have each decided that it is no longer needed. */
  readonly bothDecided: { readonly forNhs: string } | undefined
  /** `on`: the last day that is free. `agreedWith`: who said yes for the NHS. */
  readonly ended: { readonly on: Day; readonly agreedWith: string } | undefined
}

/** What a rule needs of either; contributions in the order in which they were recorded. */
export type Rate = Pick<Contribution, 'weeklyPence' | 'from'>
export type Free = { readonly from: Day; readonly ended: { readonly on: Day } | undefined }

/**
 * Why days cost what they cost: so much a week, all that they cost and no more, nothing because it is aftercare, because it is
 * not worked out yet, because nothing is paid for them.
 */
export type Because = 'weekly' | 'all-that-it-costs' | 'aftercare' | 'not-worked-out' | 'nothing-is-paid'

/** Days (both inclusive) at one rate, pence a week, and what they come to. */
export type ContributionPart = {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly weeklyPence: Pence
  readonly amountPence: Pence
  readonly because: Because
}

/** What the person pays for some days, pence, and the parts that add up to it. */
export type ContributionDue = { readonly amountPence: Pence; readonly parts: readonly ContributionPart[] }

/** What was kept back of a payment for some days (both inclusive), pence. */
export type Kept = { readonly itemId: string; readonly from: Day; readonly to: Day; readonly pence: Pence }

/** What stands on a day. */
export type Standing =
  | { readonly is: 'not-worked-out' }
  | { readonly is: 'aftercare'; readonly from: Day }
  | { readonly is: 'weekly'; readonly weeklyPence: Pence; readonly from: Day; readonly words: string }

/**
 * The three figures of a personal budget (Care Act 2014, s.26), pence a week: what meeting the needs costs in all, what the person
 * pays, what the council pays. The last two are undefined while the person's part is not worked out. `oncePence`: paid once, besides.
 */
export type Figures = {
  readonly costPence: Pence
  readonly personPence: Pence | undefined
  readonly councilPence: Pence | undefined
  readonly oncePence: Pence
}

/**
 * Everything about what a person pays: recorded in order, free care newest first, what was kept back and paid in so far, and what
 * the ledger was told was due (pence); the truth of what is due is derived.
 */
export type PersonPays = {
  readonly contributions: readonly Contribution[]
  readonly aftercare: readonly Aftercare[]
  readonly kept: readonly Kept[]
  /** The days for which something is paid: only for these anything is due. */
  readonly covered: readonly Covered[]
  /** Paid in by the person, less what was given back. */
  readonly paidInPence: Pence
  /** What was asked to go back to them, newest first. */
  readonly refunds: readonly SingleAsked[]
  readonly postedDuePence: Pence
  readonly figures: Figures | undefined
  /** 'net': kept back from payments; 'gross': the person pays it apart. */
  readonly way: 'net' | 'gross'
}
