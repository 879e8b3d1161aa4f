import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { WithoutSaid } from '../together.ts'
import { withoutOfBudget } from './store.ts'

/** Every answer on the permit's record to "could you do this without the help?", unsealed: who shows them asks the rule. */
export async function withoutOf(tx: Tx, permit: Permit): Promise<readonly (WithoutSaid & { reviewId: string })[]> {
  const rows = await tx.run(withoutOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    reviewId: row.review_id,
    outcomeId: row.outcome_id,
    side: row.side,
    answer: row.answer,
    words: row.words,
    byName: row.said_name,
    on: row.said_on,
    typedFor:
      row.said_by === row.typed_by
        ? undefined
        : { byName: row.typed_name, how: row.how, on: row.typed_on ?? row.said_on },
  }))
}
