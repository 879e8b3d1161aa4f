import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { photoOf } from './store.ts'

/** The photo of a signed page of the permit's budget, as a file to keep; undefined where there is no such. */
export async function signedPageOf(
  tx: Tx,
  permit: Permit,
  photo: string,
): Promise<{ bytes: Buffer; mime: string; name: string } | undefined> {
  const row = await tx.one(photoOf, { budget: recordOf(permit).budgetId, photo })
  return row && { ...row, name: row.mime === 'application/pdf' ? 'signed-page.pdf' : 'signed-page.jpg' }
}
