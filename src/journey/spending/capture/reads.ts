import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { asksNow } from '../checking/reads.ts'
import { buyableOf } from '../rules.ts'
import type { Receipt } from '../spending.ts'
import type { Draft, ToRecord } from './capture.ts'
import { draftsOf, receiptFile } from './store.ts'

type DraftRow = NonNullable<(typeof draftsOf)['row']>

const draftFrom = (row: DraftRow): Draft => ({
  draftId: row.draft_id,
  addedOn: row.added_on,
  pages: row.pages,
  isDone: row.is_done,
  reading: row.is_read
    ? { totalPence: row.total_pence ?? undefined, paidOn: row.paid_on ?? undefined, shop: row.shop ?? undefined }
    : undefined,
})

/** Photos that the reader added and that wait to be used, oldest first. Nobody sees another's. */
export async function waitingDrafts(tx: Tx, permit: Permit): Promise<readonly Draft[]> {
  const { budgetId: budget } = recordOf(permit)
  return (await tx.run(draftsOf, { budget, reader: permit.humanId, draft: null })).map(draftFrom)
}

/** One receipt whose photos the reader added first; undefined where there is none by that id. */
export async function draftOf(tx: Tx, permit: Permit, draft: string): Promise<Draft | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const row = await tx.one(draftsOf, { budget, reader: permit.humanId, draft })
  return row && draftFrom(row)
}

/** The lines of the plan, to write a purchase under. */
export async function toRecord(tx: Tx, permit: Permit): Promise<ToRecord> {
  const [money, { receiptsOverPence }] = await Promise.all([moneyOf(tx, permit), asksNow(tx, permit)])
  return { lines: buyableOf(money, permit.today), draft: undefined, receiptsOverPence }
}

/** The same with the photo that came first; undefined where there is none by that id. */
export async function toRecordWith(tx: Tx, permit: Permit, draftId: string): Promise<ToRecord | undefined> {
  const [shape, draft] = await Promise.all([toRecord(tx, permit), draftOf(tx, permit, draftId)])
  return draft && { ...shape, draft }
}

/**
 * A receipt's picture, of the permit's budget alone: a page of something bought, or a photo that the reader added and has not used
 * yet. Undefined where there is none by that id.
 */
export const receiptOf = (tx: Tx, permit: Permit<'receipt', 'see'>, file: string): Promise<Receipt | undefined> =>
  tx.one(receiptFile, { budget: recordOf(permit).budgetId, file, reader: permit.humanId })
