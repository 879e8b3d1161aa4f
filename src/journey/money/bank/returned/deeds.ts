import type { Line, Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { undoing } from '../../ledger/flows.ts'
import type { TransferKind } from '../../ledger/ledger.ts'
import { addReversal } from '../../ledger/store.ts'
import { freeItems } from '../../payrun/freeing.ts'
import type { Paid } from '../bank.ts'
import { type Why, whyOf } from '../codes.ts'
import { backFrom, openReturnOf, paidFrom } from './reads.ts'
import { mayComeBack, mayGoAgain } from './rules.ts'
import {
  addNotOurs,
  addPayAgain,
  addReturned,
  backById,
  lockBudgetsOfPayments,
  namedByReference,
  paymentByReference,
  paymentsByIds,
  transfersOfPayments,
} from './store.ts'
import { said } from './words.ts'

/** A payment that came back: why, as the bank's own code says; from which file, and which row of it, where there is one. */
export type Coming = {
  readonly paymentId: string
  readonly code: string
  readonly returnedOn: Day
  readonly importId: string | null
  readonly returnId: string | null
}

/**
 * Payments came back. Together, once, whoever says it when: each is written down, each of its transfers is put right, its periods are
 * due again, and the person is told. Payments of which nothing was posted, or which came back before, are left as they are.
 */
export async function takePaymentsBack(
  tx: Tx,
  permit: Permit<'bank', 'import' | 'match'>,
  coming: readonly Coming[],
): Promise<readonly Line[]> {
  if (coming.length === 0) return []
  const ids = coming.map(({ paymentId }) => paymentId)
  await tx.run(lockBudgetsOfPayments, { ids })
  const paid = (await tx.run(paymentsByIds, { ids })).map(paidFrom)
  const may = new Map(paid.filter((one) => isComing(one, permit.today)).map((one) => [one.paymentId, one]))
  const rows = coming.filter(({ paymentId }) => may.has(paymentId)).map(rowOf)
  const added = await tx.run(addReturned, { rows: JSON.stringify(rows), by: permit.humanId, on: permit.today })
  const back = added.flatMap((row) => may.get(row.payment_id) ?? [])
  await putRight(tx, permit, back)
  const told = new Map(coming.map((one) => [one.paymentId, one]))
  const lines = back.map(({ paymentId, budgetId, amountPence }): Line => {
    const { returnedOn = permit.today, code = '' } = told.get(paymentId) ?? {}
    return { budgetId, stage: 'money', sentence: said.cameBack(amountPence, returnedOn, whyOf(code)) }
  })
  for (const budgetId of new Set(back.map((one) => one.budgetId)))
    await tell(tx, { budgetId, stage: 'money', on: permit.today })
  return lines
}

const isComing = (paid: Paid, today: Day): boolean =>
  isFine(mayComeBack(paid, { amountPence: undefined, returnedOn: today }, today))

const rowOf = ({ paymentId, code, returnedOn, importId, returnId }: Coming) => ({
  ...{ payment_id: paymentId, code, returned_on: returnedOn, import_id: importId, return_id: returnId },
})

async function putRight(tx: Tx, permit: Permit, back: readonly Paid[]): Promise<void> {
  const posted = await tx.run(transfersOfPayments, { ids: back.map(({ paymentId }) => paymentId) })
  for (const { transfer_id, budget_id, kind } of posted)
    await tx.run(addReversal, {
      ...{ transfer: transfer_id.toString(), budget: budget_id, kind: undoing(kind as TransferKind) },
      ...{ on: permit.today, at: permit.at, key: newId(), by: permit.humanId },
    })
  const items = posted.map(({ item_id }) => item_id)
  await freeItems(tx, permit, items, 'payment-came-back')
}

/** Of a file that was just read: what names a payment by its reference and amount is written down at once. */
export async function returnByReference(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  importId: string,
): Promise<readonly Line[]> {
  const named = await tx.run(namedByReference, { id: importId })
  const coming = named.map((row) => ({
    ...{ paymentId: row.payment_id, code: row.code, returnedOn: row.returned_on, importId, returnId: row.return_id },
  }))
  return takePaymentsBack(tx, permit, coming)
}

/** A payment that came back, as a letter of the bank says, or a call. */
export async function returnByHand(
  tx: Tx,
  permit: Permit<'bank', 'match'>,
  typed: { reference: string; amount: Pence; returnedOn: Day; why: Why },
): Promise<Outcome> {
  const reference = typed.reference.toUpperCase().replaceAll(/\s/g, '')
  const row = await tx.one(paymentByReference, { reference })
  const back = { amountPence: typed.amount, returnedOn: typed.returnedOn }
  const verdict = mayComeBack(row && paidFrom(row), back, permit.today)
  if (row === undefined || !isFine(verdict)) return { refused: verdict }
  const coming = { paymentId: row.payment_id, code: typed.why, returnedOn: typed.returnedOn }
  const lines = await takePaymentsBack(tx, permit, [{ ...coming, importId: null, returnId: null }])
  return lines.length === 0 ? { refused: refuse('is-back-already', 'reference') } : { lines }
}

/** Somebody looked at what the bank says came back: it is this payment, or it was not paid from here (with how they know). */
export async function settleReturn(
  tx: Tx,
  permit: Permit<'bank', 'match'>,
  returnId: string,
  { choice, words }: { choice: string; words: string },
): Promise<Outcome> {
  const open = await openReturnOf(tx, returnId)
  if (!open?.isOpen) return { refused: refuse('is-back-already') }
  if (choice === 'not-ours') {
    if (words === '') return { refused: refuse('say-why', 'words') }
    const by = { by: permit.humanId, on: permit.today }
    const added = await tx.one(addNotOurs, { id: returnId, words, ...by })
    return added === undefined ? { refused: refuse('is-back-already') } : { lines: [], id: 'not-ours' }
  }
  const like = open.like.find(({ paymentId }) => paymentId === choice)
  if (like === undefined) return { refused: refuse('choose-what-it-is', 'choice') }
  if (like.isUsed) return { refused: refuse('was-used-already', 'choice') }
  const { code, returnedOn } = open
  const lines = await takePaymentsBack(tx, permit, [
    { paymentId: like.paymentId, code, returnedOn, importId: null, returnId },
  ])
  return lines.length === 0 ? { refused: refuse('is-back-already') } : { lines, id: 'written-down' }
}

/** Somebody found out that the account is right after all: what came back goes out to it again with the next run; a payment of its own, once it is asked for again. */
export async function payAgain(
  tx: Tx,
  permit: Permit<'bank', 'match'>,
  paymentId: string,
  { words }: { words: string },
): Promise<Outcome> {
  await tx.run(lockBudgetsOfPayments, { ids: [paymentId] })
  const row = await tx.one(backById, { id: paymentId })
  if (row === undefined) return { refused: refuse('no-such-payment') }
  const { next, budgetId, amountPence } = backFrom(row)
  const verdict = mayGoAgain(next)
  if (!isFine(verdict)) return { refused: verdict }
  const added = await tx.one(addPayAgain, { id: paymentId, words, by: permit.humanId, on: permit.today })
  if (added === undefined) return { refused: refuse('goes-again-already') }
  return { lines: [{ budgetId, stage: 'money', sentence: said.again(amountPence, row.single !== null) }] }
}
