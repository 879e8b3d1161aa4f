import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Balances, Pocket } from './ledger.ts'

export type LedgerReason = 'nothing-was-paid-yet' | 'more-than-is-held'

/**
 * Money may come back only from what is held: what was spent is with those who were paid, and cannot come back twice.
 * (What was spent beyond it is recorded all the same: the ledger says what happened, it does not judge.)
 */
export function mayReturn(balances: Balances, amountPence: Pence): Verdict<LedgerReason> {
  if (balances.paidPence === 0n) return refuse('nothing-was-paid-yet')
  return amountPence > balances.heldPence ? refuse('more-than-is-held', 'amount') : fine
}

/** Where a line's money lies, by how it is looked after. */
export const pocketOf = (managedAs: string): Pocket => POCKET_OF[managedAs] ?? 'held'

const POCKET_OF: Readonly<Record<string, Pocket>> = {
  'direct-payment': 'held',
  'council-managed': 'managed',
  'third-party': 'third-party',
  'prepaid-card': 'card',
}

/** So much out of one account. */
export type Part<From = Pocket | 'to-return'> = { readonly from: From; readonly amountPence: Pence }

/**
 * Out of which accounts something was bought. It is written down as it happened: what is held may go below nothing. Only what
 * the council holds cannot: what was spent beyond it came out of the person's own pocket, and shows there.
 */
export function spentFrom(pocket: Pocket, amountPence: Pence, { byPot }: Pick<Balances, 'byPot'>): readonly Part[] {
  if (pocket !== 'managed') return [{ from: pocket, amountPence }]
  const there = byPot.managed < amountPence ? byPot.managed : amountPence
  const parts: readonly Part[] = [
    { from: 'managed', amountPence: there },
    { from: 'held', amountPence: amountPence - there },
  ]
  return parts.filter((part) => part.amountPence > 0n)
}

const GIVES_BACK = ['held', 'card', 'third-party', 'managed'] as const

/** Out of which accounts money comes back: what was set aside for it first, each down to nothing at most. */
export const returnedFrom = (amountPence: Pence, balances: Pick<Balances, 'byPot'>): readonly Part[] =>
  outOf<Pocket | 'to-return'>(['to-return', ...GIVES_BACK], amountPence, balances)

/** Out of which pockets money is set aside to come back, each down to nothing at most. */
export const setAsideFrom = (amountPence: Pence, balances: Pick<Balances, 'byPot'>): readonly Part<Pocket>[] =>
  outOf(GIVES_BACK, amountPence, balances)

/** Out of which pockets money is written off: what others hold, each down to nothing at most. What the council holds is there. */
export const writtenOffFrom = (amountPence: Pence, balances: Pick<Balances, 'byPot'>): readonly Part<Pocket>[] =>
  outOf(['held', 'card', 'third-party'], amountPence, balances)

function outOf<From extends Pocket | 'to-return'>(
  accounts: readonly From[],
  amountPence: Pence,
  { byPot }: Pick<Balances, 'byPot'>,
): readonly Part<From>[] {
  let left = amountPence
  return accounts.flatMap((from) => {
    const there = byPot[from] < left ? byPot[from] : left
    if (there <= 0n) return []
    left -= there
    return [{ from, amountPence: there }]
  })
}
