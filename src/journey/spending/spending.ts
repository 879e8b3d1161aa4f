import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'

/**
 * Something bought with the budget, recorded by the person as it happened. `what` is in their words, `lineWhat` is the part of
 * the plan that it belongs to. A receipt's picture, or the reason why there is none, or both.
 */
export type Purchase = {
  readonly purchaseId: string
  readonly lineId: string
  readonly outcomeId: string
  readonly lineWhat: string
  readonly boughtOn: Day
  readonly amountPence: Pence
  readonly what: string
  readonly noReceiptBecause: string | undefined
  /** The picture of the receipt's first page. */
  readonly receiptId: string | undefined
  readonly recordedOn: Day
  /** Whether it helped, as the person said last; undefined where they said nothing. */
  readonly helped: Helped | undefined
}

/** One purchase with the goal it served, and every page of its receipt (ids, in order). */
export type PurchaseInFull = Purchase & {
  /** By whom it was written down for the person, and how they heard it; undefined where that was not so. */
  readonly typed?: { readonly byName: string; readonly how: HeardHow } | undefined
  readonly outcomeWords: string
  readonly pages: readonly string[]
  /** The person showed its receipt afterwards, or said why there is none. */
  readonly wasShown: boolean
  /** By whom that was written down for the person, and how they heard it. */
  readonly shownTyped?: { readonly byName: string; readonly how: HeardHow } | undefined
  /** Set where it counts no longer: since when, why, and what stands instead. */
  readonly putRight: { readonly on: Day; readonly because: string; readonly insteadId: string | undefined } | undefined
}

/** Whether the money helped, as the person says if they like. */
export const HELPED = ['yes', 'a-little', 'no', 'rather-not-say'] as const
export type Helped = (typeof HELPED)[number]

/** Of which time planned and spent are shown: this week, this month, or from the beginning. */
export const SPANS = ['week', 'month', 'whole'] as const
export type Span = (typeof SPANS)[number]

/** An outcome that the budget serves: what the plan set aside for it up to today, and what was bought for it, in pence. */
export type Served = {
  readonly outcomeId: string
  readonly words: string
  readonly plannedPence: Pence
  readonly spentPence: Pence
  /** How many things that were bought for it helped, a little, or not, where the person said so. */
  readonly helped: Readonly<Record<Exclude<Helped, 'rather-not-say'>, number>>
}

/** A part of the plan that something may be bought for, from its first day on. `to`: its last day, where an act ended it. */
export type BuyableLine = {
  readonly lineId: string
  readonly what: string
  readonly from: Day
  readonly to?: Day | undefined
}

/** All in pence. `leftPence` is what was paid and is neither spent nor returned: below zero where more was spent than paid. */
export type Totals = {
  readonly plannedPence: Pence
  readonly spentPence: Pence
  readonly paidPence: Pence
  readonly leftPence: Pence
}

/** What was bought with a budget, newest first, and how that stands to what was planned. No lines: not set up yet. */
export type Spending = {
  readonly span: Span
  readonly lines: readonly BuyableLine[]
  readonly purchases: readonly Purchase[]
  readonly byOutcome: readonly Served[]
  readonly totals: Totals
}

/** The picture of a receipt, as we made it anew. */
export type Receipt = { readonly mime: string; readonly bytes: Buffer }
