import type { Pence } from '#core/money.ts'
import { type AccountKind, type Balances, BUDGET_ACCOUNTS, type ByPot, POCKETS, type TransferKind } from './ledger.ts'

type Flow = { readonly debit: readonly AccountKind[]; readonly credit: readonly AccountKind[] }

/** Between which accounts each kind of transfer moves money. The database holds the same table (`flow_is_known`). */
export const FLOWS: Readonly<Record<TransferKind, Flow>> = {
  payment: { debit: ['council'], credit: POCKETS },
  'payment-returned': { debit: POCKETS, credit: ['council'] },
  'adjustment-back': { debit: POCKETS, credit: ['council'] },
  purchase: { debit: POCKETS, credit: ['spent'] },
  'purchase-taken-back': { debit: ['spent'], credit: POCKETS },
  'set-aside-to-return': { debit: POCKETS, credit: ['to-return'] },
  'money-returned': { debit: [...POCKETS, 'to-return'], credit: ['returned'] },
  'pot-set-aside': { debit: ['council'], credit: ['pot'] },
  'pot-payment': { debit: ['pot'], credit: POCKETS },
  'pot-released': { debit: ['pot'], credit: ['council'] },
  'contribution-due': { debit: ['contribution'], credit: ['council'] },
  // To the account that the payment came out of. It once went to the person's account of contributions, and is given back from there.
  'contribution-kept': { debit: POCKETS, credit: ['council', 'contribution'] },
  'contribution-paid': { debit: ['bank'], credit: ['contribution'] },
  'contribution-returned': { debit: ['contribution'], credit: ['bank'] },
  // What the council itself holds is never written off: it is there.
  'written-off': { debit: ['held', 'third-party', 'card'], credit: ['written-off'] },
}

/** Whether a kind of transfer goes between these accounts. */
export const isKnownFlow = (kind: TransferKind, debit: AccountKind, credit: AccountKind): boolean =>
  FLOWS[kind].debit.includes(debit) && FLOWS[kind].credit.includes(credit)

/** What a transfer is called that puts another right; of most kinds it is the same kind the other way. */
export const undoing = (kind: TransferKind): TransferKind => UNDONE_BY[kind] ?? kind

const UNDONE_BY: Partial<Record<TransferKind, TransferKind>> = {
  payment: 'payment-returned',
  purchase: 'purchase-taken-back',
  'pot-set-aside': 'pot-released',
}

/** Every account, also those in which nothing lies. */
export const byPotOf = (rows: readonly { readonly kind: string; readonly pence: Pence }[]): ByPot =>
  Object.fromEntries(BUDGET_ACCOUNTS.map((kind) => [kind, rows.find((row) => row.kind === kind)?.pence ?? 0n])) as ByPot

/** What became of what was paid, out of what lies where. */
export function balancesFrom(byPot: ByPot): Balances {
  const inPockets = POCKETS.reduce((sum, pocket) => sum + byPot[pocket], 0n)
  const heldPence = inPockets + byPot['to-return']
  const { spent: spentPence, returned: returnedPence, 'written-off': writtenOffPence } = byPot
  const paidPence = heldPence + spentPence + returnedPence + writtenOffPence
  return { heldPence, spentPence, returnedPence, writtenOffPence, paidPence, byPot }
}
