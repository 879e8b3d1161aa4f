import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Communication } from './communication.ts'
import { newestCommunication } from './store.ts'

/** What the person said about how to talk and write to them: asked once for the person, whichever budget it was on. */
export async function communicationOf(tx: Tx, permit: Permit): Promise<{ now: Communication | undefined }> {
  const row = await tx.one(newestCommunication, { person: recordOf(permit).personId })
  if (row === undefined) return { now: undefined }
  const {
    communication_id: id,
    words,
    safe_channel: safeChannel,
    said_on: on,
    by_name: byName,
    large_print: largePrint,
  } = row
  return { now: { rowId: `${id}`, words, safeChannel, largePrint, byName, on } }
}
