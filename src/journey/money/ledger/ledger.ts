import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/**
 * The accounts of the ledger: `council` (one a council, where all money comes from) and, for each budget, `held` (paid and
 * not yet spent), `spent` and `returned`. A balance is credits less debits, so that all balances together are zero.
 */
export type AccountKind = 'council' | 'held' | 'spent' | 'returned'

export type TransferKind = 'payment' | 'purchase' | 'purchase-taken-back' | 'money-returned'

/** One movement of money within a budget. `key` is what caused it: the same cause never posts twice. Pence above zero. */
export type Movement = {
  readonly debit: AccountKind
  readonly credit: AccountKind
  readonly amountPence: Pence
  readonly kind: TransferKind
  readonly key: string
  readonly lineId: string | undefined
  readonly on: Day
}

/**
 * One budget's money in pence: paid to the person in all, and of that still held, spent and returned (the three add up to
 * it). Held is below zero where more was spent than paid.
 */
export type Balances = {
  readonly paidPence: Pence
  readonly heldPence: Pence
  readonly spentPence: Pence
  readonly returnedPence: Pence
}

/**
 * An instalment that was paid: its line and period, why it was this much (as explained then), the day on which it was due
 * (`payOn`) and the day on which it reaches the account (`arrivesOn`; later where it was paid late).
 */
export type PaidPeriod = {
  readonly itemId: string
  readonly lineId: string
  readonly what: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly arrivesOn: Day
  readonly amountPence: Pence
  readonly working: readonly string[]
}
