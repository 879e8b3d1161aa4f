import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Contact } from './contact.ts'
import { newestContact } from './store.ts'

/** The way of telling that stands for the person of the permit's budget; undefined where nobody has chosen: their page alone. */
export async function contactOf(tx: Tx, permit: Permit): Promise<{ now: Contact | undefined }> {
  const row = await tx.one(newestContact, { person: recordOf(permit).personId })
  if (row === undefined) return { now: undefined }
  return {
    now: {
      choiceId: `${row.choice_id}`,
      channel: row.channel,
      address: row.address,
      byThemself: row.said_by === row.typed_by,
      typedBy: row.typed_name,
      on: row.said_on,
    },
  }
}
