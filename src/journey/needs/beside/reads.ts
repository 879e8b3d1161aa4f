import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { carersSideOf } from '../carer/reads.ts'
import { earlierOf } from '../earlier/reads.ts'
import { thirdSaidOf } from '../third/reads.ts'
import type { Beside } from './beside.ts'

/** What stands beside the two views. Each part has its own seal: nothing of it is there before the answers are shown. */
export async function besideOf(tx: Tx, permit: Permit): Promise<Beside> {
  const [carer, third, earlier] = await Promise.all([
    carersSideOf(tx, permit),
    thirdSaidOf(tx, permit),
    earlierOf(tx, permit),
  ])
  return { carer, third, earlier }
}
