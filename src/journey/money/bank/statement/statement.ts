import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** A line of the council's own statement; pence, below zero for what went out. */
export type Entry = {
  readonly entryId: string
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly reference: string
  readonly words: string
  /** Nobody has settled it. */
  readonly isOpen: boolean
}

/**
 * What a line may be, and why: a payment by itself, the whole of a run's file for one day in one debit, or the money of a payment coming
 * in again. `key` names it in the form.
 */
export type Proposal = {
  readonly key: string
  readonly why: ProposedBecause
  readonly what: 'payment' | 'debit' | 'came-back'
  readonly paymentId: string | undefined
  readonly runId: string | undefined
  readonly arrivesOn: Day
  readonly byCard: boolean
  readonly amountPence: Pence
  /** Who was paid, or how many payments there are in the debit. */
  readonly personName: string
  readonly count: number
}

export type ProposedBecause = 'names-it' | 'same-amount-same-day' | 'same-amount-near-the-day'

export type EntryWithProposals = Entry & { readonly proposals: readonly Proposal[] }

/** A run that was approved, and how much of it the bank has shown. Pence. */
export type RunState = {
  readonly runId: string
  readonly payUpTo: Day
  readonly payments: number
  readonly totalPence: Pence
  readonly matched: number
  readonly cameBack: number
  /** Neither matched nor back. */
  readonly open: number
  readonly openPence: Pence
}

/** How many lines, and what they come to. Pence. */
export type Sum = { readonly count: number; readonly pence: Pence }

export type StatementDesk = {
  readonly matchedOut: Sum
  readonly openOut: Sum
  readonly openIn: Sum
  readonly notOurs: Sum
  readonly runs: readonly RunState[]
  readonly lines: readonly Entry[]
  /** More lines wait than are shown: the next page begins after this one. */
  readonly next: string | undefined
}
