import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Known, OpenRow } from '../matching/matching.ts'
import { matchRows } from '../matching/rules.ts'
import { takeAway } from '../putting-right/deeds.ts'
import { HELD_BY } from '../statements/statements.ts'
import { neverCameBack } from './money-back/deeds.ts'
import type { SettleReason } from './rules.ts'
import {
  addExact,
  linesToMatch,
  openAgain,
  openRowsOf,
  payeeRulesOf,
  paymentsToMatch,
  purchasesToMatch,
  settledOfFile,
} from './store.ts'
import { sayBecause } from './words.ts'

/** More open rows of one budget than this are not looked at at once: the oldest come first. */
const ROWS_MAX = 20_000

/** Everything that a row of a budget may be. */
export async function knownOf(tx: Tx, budget: string, today: Day): Promise<Known> {
  const [purchases, payments, lines, rules] = await Promise.all([
    tx.run(purchasesToMatch, { budget }),
    tx.run(paymentsToMatch, { budget, to: addDays(today, 1) }),
    tx.run(linesToMatch, { budget }),
    tx.run(payeeRulesOf, { budget }),
  ])
  return {
    purchases: purchases
      .filter(({ matched }) => !matched)
      .map((row) => ({
        ...{ purchaseId: row.purchase_id, boughtOn: row.bought_on, amountPence: row.amount_pence },
        ...{ what: row.what, lineWhat: row.line_what },
      })),
    payments: payments.map((row) => ({
      ...{
        paymentId: row.payment_id,
        arrivesOn: row.arrives_on,
        amountPence: row.amount_pence,
        reference: row.reference,
      },
    })),
    lines: lines.map((row) => ({
      ...{ lineId: row.line_id, what: row.what, provider: row.provider, usualPence: row.amount_pence },
      ...{ from: row.from_day, to: row.to_day ?? undefined },
    })),
    payeeRules: rules.map(({ payee, line_id }) => ({ payee, lineId: line_id })),
  }
}

/** A row's own name on its budget: its file and where it stands in that. */
export const rowIdOf = (fileId: string, rowNumber: number): string => `${fileId}:${rowNumber}`

type OpenRowRow = NonNullable<(typeof openRowsOf)['row']>

export const openRowFrom = (row: OpenRowRow): OpenRow => ({
  ...{ rowId: rowIdOf(row.file_id, row.row_number), bookedOn: row.booked_on, amountPence: row.amount_pence },
  ...{ payee: row.payee, words: row.words },
})

/** Settles every open row of a budget that can be nothing but one purchase or one payment. What is only likely waits for a human. */
export async function settleExactly(
  tx: Tx,
  { budgetId: budget, by, today }: { budgetId: string; by: string; today: Day },
): Promise<void> {
  const [open, known] = await Promise.all([
    tx.run(openRowsOf, { budget, held: HELD_BY, most: ROWS_MAX }),
    knownOf(tx, budget, today),
  ])
  const exact = matchRows(open.map(openRowFrom), known).flatMap((one) => {
    if (one.found !== 'exact' || one.as.is === 'line') return []
    const [file_id, row_number] = one.rowId.split(':')
    return [
      {
        ...{ settled_id: newId(), file_id, row_number: Number(row_number), is_what: one.as.is },
        purchase_id: one.as.is === 'purchase' ? one.as.purchaseId : null,
        payment_id: one.as.is === 'payment' ? one.as.paymentId : null,
        because: sayBecause(one.because),
      },
    ]
  })
  if (exact.length > 0) await tx.run(addExact, { budget, rows: JSON.stringify(exact), by, on: today })
}

/**
 * What was said of a file's rows stands no longer; purchases written down from them are taken away. Money that came back did not:
 * those rows are opened first. Gives why not, where what was left of one was put right since.
 */
export async function openAgainRowsOf(tx: Tx, permit: Permit, file: string): Promise<Verdict<SettleReason>> {
  const ofFile = { budget: recordOf(permit).budgetId, file }
  const open = (settled: readonly string[]) => tx.run(openAgain, { settled, by: permit.humanId, on: permit.today })
  // Of something bought more than one part may have come back: the last of them is opened first, whichever that is.
  let backs = (await tx.run(settledOfFile, ofFile)).filter(({ is_what }) => is_what === 'came-back')
  while (backs.length > 0) {
    const stuck: typeof backs = []
    for (const back of backs) {
      const { settled_id: settledId, purchase_id } = back
      const verdict = await neverCameBack(tx, permit, { settledId, purchaseId: purchase_id ?? '' })
      if (isFine(verdict)) await open([settledId])
      else stuck.push(back)
    }
    if (stuck.length === backs.length) return refuse('came-back-stays')
    backs = stuck
  }
  const settled = await tx.run(settledOfFile, ofFile)
  if (settled.length === 0) return fine
  for (const { made_purchase, purchase_id } of settled)
    if (made_purchase && purchase_id !== null)
      await takeAway(tx, permit, {
        purchaseId: purchase_id,
        because: 'Its statement was taken back',
        insteadId: undefined,
      })
  await open(settled.map(({ settled_id }) => settled_id))
  return fine
}
