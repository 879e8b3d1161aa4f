import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Single, SingleAsked } from './single.ts'
import { singlesOf } from './store.ts'

/** The payments of their own on the permit's budget, newest first. */
export async function singlesFor(tx: Tx, permit: Permit, kind: Single['kind']): Promise<readonly SingleAsked[]> {
  const rows = await tx.run(singlesOf, { budget: recordOf(permit).budgetId, kind })
  return rows.map((row) => ({
    ...{ runId: row.run_id, amountPence: row.amount_pence, what: row.what, askedByName: row.asked_by },
    is: row.arrives_on === null ? 'asked' : row.arrives_on > permit.today ? 'on-its-way' : 'there',
    arrivesOn: row.arrives_on ?? undefined,
  }))
}
