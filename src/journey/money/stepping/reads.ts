import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { takenTo } from './store.ts'

/** The last day of a line that stands in a pay run; undefined where none does. */
export const takenToFor = async (tx: Tx, permit: Permit, line: string): Promise<Day | undefined> =>
  (await tx.one(takenTo, { budget: recordOf(permit).budgetId, line }))?.taken_to ?? undefined
