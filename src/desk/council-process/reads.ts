import type { Permit } from '#access/permit.ts'
import { type Version, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Decider } from '#journey/decision/index.ts'
import { decidersOf } from '#journey/decision/process/reads.ts'

/** Every version of how the council decides, newest effective day first, and who may decide today. */
export type CouncilProcess = { versions: readonly Version[]; deciders: readonly Decider[] }

export async function councilProcessOf(tx: Tx, permit: Permit): Promise<CouncilProcess> {
  const [versions, deciders] = await Promise.all([versionsIn(tx), decidersOf(tx, permit.today)])
  return { versions, deciders }
}
