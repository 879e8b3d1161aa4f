import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Side } from '../needs.ts'
import type { Ticked } from './asking-one.ts'
import { tickedBy } from './store.ts'

/** Which questions a side has answered and how, without what it said. */
export async function tickedOf(tx: Tx, permit: Permit, side: Side): Promise<readonly Ticked[]> {
  const rows = await tx.run(tickedBy, { budget: recordOf(permit).budgetId, side })
  return rows.map(({ question_key: key, how, late }) => ({ key, how, late: late === true }))
}
