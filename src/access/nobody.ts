import type { Tx } from '#db/transaction.ts'
import { addAudit, whoIsAsking } from './store.ts'

/** The human whose live session this is; undefined where nobody is signed in. */
export async function signedIn(tx: Tx, tokenHash: Buffer | undefined): Promise<string | undefined> {
  if (tokenHash === undefined) return undefined
  const asking = await tx.one(whoIsAsking, { tokenHash, budget: null })
  return asking?.human_id
}

/** Writes down that somebody sent something without a permit, as everybody may: it names no record, and a human only where a link of theirs did. */
export async function auditOpen(
  tx: Tx,
  { human, ...what }: { at: Date; resource: string; action: string; route: string; human?: string },
): Promise<void> {
  await tx.run(addAudit, { ...what, outcome: 'wrote', human: human ?? null, role: null, budget: null, person: null })
}
