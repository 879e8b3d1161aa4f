import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { agreementFor } from '../agreement/reads.ts'
import type { Hold } from './hold.ts'
import { holdsFor } from './reads.ts'

/** Whether anything is set up, and what holds it. */
export type Holding = { readonly isSetUp: boolean; readonly holds: readonly Hold[] }

export async function holdingOf(tx: Tx, permit: Permit): Promise<Holding> {
  const [agreement, holds] = await Promise.all([agreementFor(tx, permit), holdsFor(tx, permit)])
  return { isSetUp: agreement !== undefined, holds }
}
