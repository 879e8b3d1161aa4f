import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Balances } from './ledger.ts'

export type LedgerReason = 'nothing-was-paid-yet' | 'more-than-is-held'

/**
 * Money may come back only from what is held: what was spent is with those who were paid, and cannot come back twice.
 * (What was spent beyond it is recorded all the same: the ledger says what happened, it does not judge.)
 */
export function mayReturn(balances: Balances, amountPence: Pence): Verdict<LedgerReason> {
  if (balances.paidPence === 0n) return refuse('nothing-was-paid-yet')
  return amountPence > balances.heldPence ? refuse('more-than-is-held', 'amount') : fine
}
