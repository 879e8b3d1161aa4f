import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Choice } from './choosing.ts'
import { choiceOf } from './store.ts'

/** How often the permit's person wants to be told; undefined where nobody chose. */
export async function updateChoiceOf(tx: Tx, permit: Permit): Promise<Choice | undefined> {
  const row = await tx.one(choiceOf, { budget: recordOf(permit).budgetId })
  return (
    row && {
      choiceId: String(row.choice_id),
      every: row.every,
      on: row.said_on,
      typedByName: row.typed_by_name ?? undefined,
    }
  )
}
