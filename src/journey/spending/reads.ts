import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { servedOf, sum } from './rules.ts'
import type { Purchase, Receipt, Spending } from './spending.ts'
import { purchaseById, purchasesOf, receiptFile, servedOutcomes } from './store.ts'

type PurchaseRow = NonNullable<(typeof purchasesOf)['row']>

const purchaseFrom = (row: PurchaseRow): Purchase => ({
  purchaseId: row.purchase_id,
  lineId: row.line_id,
  outcomeId: row.outcome_id,
  lineWhat: row.line_what,
  boughtOn: row.bought_on,
  amountPence: row.amount_pence,
  what: row.what,
  noReceiptBecause: row.no_receipt_because ?? undefined,
  receiptId: row.file_id ?? undefined,
  recordedOn: row.recorded_on,
})

/** What was bought with the permit's budget, newest first, under the outcomes that it serves. */
export async function spendingOf(tx: Tx, permit: Permit): Promise<Spending> {
  const { budgetId: budget } = recordOf(permit)
  const [money, rows, served] = await Promise.all([
    moneyOf(tx, permit),
    tx.run(purchasesOf, { budget }),
    tx.run(servedOutcomes, { budget }),
  ])
  const purchases = rows.map(purchaseFrom)
  const outcomes = served.map((row) => ({ outcomeId: row.outcome_id, words: row.words }))
  const { lines, overlays, balances } = money
  const byOutcome = servedOf({ lines, overlays, outcomes, purchases }, permit.today)
  return {
    lines: lines.map(({ lineId, what, from }) => ({ lineId, what, from })),
    purchases,
    byOutcome,
    totals: {
      plannedPence: byOutcome.reduce((total, { plannedPence }) => total + plannedPence, 0n),
      spentPence: sum(purchases),
      paidPence: balances.paidPence,
      leftPence: balances.heldPence,
    },
  }
}

/** One purchase of the permit's budget with the goal it served; undefined where there is none by that id. */
export async function purchaseOf(
  tx: Tx,
  permit: Permit,
  purchase: string,
): Promise<(Purchase & { outcomeWords: string }) | undefined> {
  const row = await tx.one(purchaseById, { budget: recordOf(permit).budgetId, purchase })
  return row && { ...purchaseFrom(row), outcomeWords: row.outcome_words }
}

/** A receipt's picture, of the permit's budget alone; undefined where there is none by that id. */
export const receiptOf = (tx: Tx, permit: Permit<'receipt', 'see'>, file: string): Promise<Receipt | undefined> =>
  tx.one(receiptFile, { budget: recordOf(permit).budgetId, file })

export { closerLookOf, stopAgreedOf } from './outside/reads.ts'
