import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { StepAhead } from './stepping.ts'
import { stepsAhead, takenTo } from './store.ts'

/** The last day of a line that stands in a pay run; undefined where none does. */
export const takenToFor = async (tx: Tx, permit: Permit, line: string): Promise<Day | undefined> =>
  (await tx.one(takenTo, { budget: recordOf(permit).budgetId, line }))?.taken_to ?? undefined

/** The lines of the permit's budget of which an agreed step is still to come. */
export async function stepsAheadFor(tx: Tx, permit: Permit): Promise<readonly StepAhead[]> {
  const rows = await tx.run(stepsAhead, { budget: recordOf(permit).budgetId, today: permit.today })
  return rows.map((row) => ({ lineId: row.line_id, next: row.next }))
}
