import { type Permit, recordOf } from '#access/permit.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { buyableOf, servedOf, sum } from './rules.ts'
import type { Helped, Purchase, PurchaseInFull, Span, Spending } from './spending.ts'
import { helpedOf, purchaseById, purchasePages, purchasesOf, servedOutcomes } from './store.ts'

type PurchaseRow = NonNullable<(typeof purchasesOf)['row']>

type HelpedRow = NonNullable<(typeof helpedOf)['row']>

const helpedBy = (rows: readonly HelpedRow[]): ReadonlyMap<string, Helped> =>
  new Map(rows.map(({ purchase_id, answer }) => [purchase_id, answer as Helped]))

const purchaseFrom = (row: PurchaseRow, helped: ReadonlyMap<string, Helped>): Purchase => ({
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
  helped: helped.get(row.purchase_id),
})

/** What was bought with the permit's budget, newest first, under the outcomes that it serves. */
export async function spendingOf(tx: Tx, permit: Permit, span: Span = 'whole'): Promise<Spending> {
  const { budgetId: budget } = recordOf(permit)
  const [money, rows, served, answers] = await Promise.all([
    moneyOf(tx, permit),
    tx.run(purchasesOf, { budget }),
    tx.run(servedOutcomes, { budget }),
    tx.run(helpedOf, { budget }),
  ])
  const helped = helpedBy(answers)
  const purchases = rows.map((row) => purchaseFrom(row, helped))
  const outcomes = served.map((row) => ({ outcomeId: row.outcome_id, words: row.words }))
  const { lines, overlays, earlier, balances } = money
  const byOutcome = servedOf({ lines, overlays, earlier: earlier ?? [], outcomes, purchases }, permit.today, span)
  return {
    lines: buyableOf({ lines, overlays }, permit.today),
    purchases,
    byOutcome,
    span,
    totals: {
      plannedPence: byOutcome.reduce((total, { plannedPence }) => total + plannedPence, 0n),
      spentPence: sum(purchases),
      paidPence: balances.paidPence,
      leftPence: balances.heldPence,
    },
  }
}

/** One purchase of the permit's budget with the goal it served and its receipt's pages; undefined where there is none by that id. */
export async function purchaseOf(tx: Tx, permit: Permit, purchase: string): Promise<PurchaseInFull | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, pages, answers] = await Promise.all([
    tx.one(purchaseById, { budget, purchase }),
    tx.run(purchasePages, { budget, purchase }),
    tx.run(helpedOf, { budget }),
  ])
  if (row === undefined) return undefined
  const found = purchaseFrom(row, helpedBy(answers))
  const files = pages.map(({ file_id }) => file_id)
  // What was recorded before receipts had pages has its one file alone.
  const first = found.receiptId === undefined ? [] : [found.receiptId]
  const putRight =
    row.put_right_on === null || row.put_right_because === null
      ? undefined
      : { on: row.put_right_on, because: row.put_right_because, insteadId: row.instead_id ?? undefined }
  const noReceiptBecause = row.later_because || found.noReceiptBecause
  return {
    ...found,
    noReceiptBecause,
    wasShown: row.later_because !== null,
    shownTyped:
      row.later_how === null ? undefined : { byName: row.later_typed_by ?? '', how: row.later_how as HeardHow },
    typed: row.how === null ? undefined : { byName: row.typed_by_name ?? '', how: row.how },
    outcomeWords: row.outcome_words,
    pages: files.length > 0 ? files : first,
    putRight,
  }
}

export { closerLookOf, stopAgreedOf } from './outside/reads.ts'
