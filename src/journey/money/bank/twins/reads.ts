import type { Tx } from '#db/transaction.ts'
import { newestSaid, twinsOfImport } from './store.ts'
import type { Twins } from './twins.ts'

/** The lines of a file that another file had already, and what was said of them. */
export async function twinsOf(tx: Tx, importId: string): Promise<Twins> {
  const [rows, said] = await Promise.all([
    tx.run(twinsOfImport, { id: importId }),
    tx.one(newestSaid, { id: importId }),
  ])
  return {
    importId,
    lines: rows.map((row) => ({
      ...{ bookedOn: row.booked_on, amountPence: row.amount_pence },
      ...{ here: row.here, there: row.there, isSure: row.is_sure },
    })),
    said: said && { areSame: said.are_same, byName: said.by_name, on: said.said_on },
    isSettled: rows.some((row) => row.is_settled),
  }
}
