import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** Where a person's money can lie: with them, with the council, with somebody else, on a card. */
export const POCKETS = ['held', 'managed', 'third-party', 'card'] as const
export type Pocket = (typeof POCKETS)[number]

/** The accounts that each budget has. */
export const BUDGET_ACCOUNTS = [
  ...POCKETS,
  'pot',
  'contribution',
  'to-return',
  'spent',
  'returned',
  'written-off',
] as const

/**
 * The accounts of the ledger. By council: `council` (one a budget code, where all money comes from) and `bank` (money that comes
 * in from outside). By budget: `held` (a direct payment, with the person), `managed` (with the council), `third-party`, `card`,
 * `pot` (ring-fenced for a bad time), `contribution` (paid in apart, less what is due apart), `to-return` (set aside to come back), `spent`,
 * `returned` and `written-off` (paid after a death or a move, and not asked for any more). A balance is credits less debits, so that all balances together are zero.
 */
export type AccountKind = 'council' | 'bank' | (typeof BUDGET_ACCOUNTS)[number]

export type TransferKind =
  | 'payment'
  | 'payment-returned'
  | 'adjustment-back'
  | 'purchase'
  | 'purchase-taken-back'
  | 'set-aside-to-return'
  | 'money-returned'
  | 'pot-set-aside'
  | 'pot-payment'
  | 'pot-released'
  | 'contribution-due'
  | 'contribution-kept'
  | 'contribution-paid'
  | 'contribution-returned'
  | 'written-off'

/**
 * One movement of money within a budget. `key` is what caused it: the same cause never posts twice. Pence above zero. `code` is
 * the budget code of the council's account ('' where it has only one). `on` is the day on which it happened.
 */
export type Movement = {
  readonly debit: AccountKind
  readonly credit: AccountKind
  readonly amountPence: Pence
  readonly kind: TransferKind
  readonly key: string
  readonly lineId: string | undefined
  readonly on: Day
  readonly code?: string | undefined
  /** The goal it serves, where that is not its line's own. */
  readonly outcomeId?: string | undefined
  /** What belongs together, where one event moves money between more than two accounts. */
  readonly groupId?: string | undefined
  /** The bad time that opened the pot; a pot payment names it. */
  readonly switchId?: string | undefined
}

/** What lies in each account of a budget, in pence. */
export type ByPot = Readonly<Record<(typeof BUDGET_ACCOUNTS)[number], Pence>>

/**
 * One budget's money in pence: paid in all, and of that still held (by the person, the council, a third party, on a card, or
 * set aside to come back), spent, returned and not asked for any more; the four add up to it. Held is below zero where more was spent than paid.
 */
export type Balances = {
  readonly paidPence: Pence
  readonly heldPence: Pence
  readonly spentPence: Pence
  readonly returnedPence: Pence
  readonly writtenOffPence: Pence
  readonly byPot: ByPot
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
