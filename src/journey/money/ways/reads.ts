import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { waysOf } from './store.ts'
import type { NewWay } from './ways.ts'

/** Each change of who looks after the money of the permit's budget, newest first. */
export async function waysFor(tx: Tx, permit: Permit): Promise<readonly NewWay[]> {
  const rows = await tx.run(waysOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ wayId: row.way_id, stepId: row.step_id, way: row.managed_as, from: row.from_day, reasons: row.reasons },
    ...{ byName: row.by_name, on: row.made_on },
  }))
}
