import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { communicationOf } from './reads.ts'
import { addCommunication } from './store.ts'

/**
 * Keeps how to talk and write to the person (Accessible Information Standard); the newest words stand, and staff see them on
 * every page. Nothing goes into the timeline: others may read it, and how somebody is safe to reach is not for them.
 */
export async function keepCommunication(
  tx: Tx,
  permit: Permit<'communication', 'write'>,
  { largePrint = [], ...input }: { words: string; safeChannel: string; largePrint?: readonly string[] },
): Promise<Outcome> {
  const { personId: person } = recordOf(permit)
  const { now } = await communicationOf(tx, permit)
  // New words may ask for it without the tick; over words that stood there, an empty box takes it away.
  const unticked = input.words === now?.words ? false : null
  await tx.run(addCommunication, {
    ...{ person, ...input, largePrint: largePrint.includes('yes') || unticked },
    ...{ by: permit.humanId, on: permit.today },
  })
  return { lines: [] }
}
