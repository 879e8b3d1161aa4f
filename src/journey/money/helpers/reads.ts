import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Helper } from './helper.ts'
import { helpersOf } from './store.ts'

/** Who looks after the money of the permit's budget, or once did. Newest first. */
export async function helpersFor(tx: Tx, permit: Permit): Promise<readonly Helper[]> {
  const rows = await tx.run(helpersOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ helperId: row.helper_id, kind: row.kind, name: row.name, howKnown: row.how_known, phone: row.phone },
    ...{ personAgreed: row.person_agreed, words: row.words, namedByName: row.named_by_name, namedOn: row.named_on },
    ended:
      row.ended_on === null
        ? undefined
        : { on: row.ended_on, byName: row.ended_by_name ?? '', words: row.ended_words ?? '' },
  }))
}
