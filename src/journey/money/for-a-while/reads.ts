import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { takenByLine } from './store.ts'

/** The last day of each line of the permit's budget that stands in a pay run, by line. */
export const takenFor = async (tx: Tx, permit: Permit): Promise<ReadonlyMap<string, Day>> =>
  new Map((await tx.run(takenByLine, { budget: recordOf(permit).budgetId })).map((row) => [row.line_id, row.taken_to]))
