import type { Permit } from '#access/permit.ts'
import { type Version, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Decider, Taken } from '#journey/decision/index.ts'
import { agendasOf, decidersOf } from '#journey/decision/process/reads.ts'

/** Every version of how the council decides, newest effective day first, and who may decide today; `promised`: how many plans stand on each coming panel day. */
export type CouncilProcess = { versions: readonly Version[]; deciders: readonly Decider[]; promised: Taken }

export async function councilProcessOf(tx: Tx, permit: Permit): Promise<CouncilProcess> {
  const [versions, deciders, promised] = await Promise.all([
    versionsIn(tx),
    decidersOf(tx, permit.today),
    agendasOf(tx, permit.today),
  ])
  return { versions, deciders, promised }
}
