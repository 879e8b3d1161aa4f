import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { agreementFor } from '../agreement/reads.ts'
import type { Hold } from './hold.ts'
import { holdsOf } from './store.ts'

/** Every hold on the payments of the permit's budget, newest first. */
export async function holdsFor(tx: Tx, permit: Permit): Promise<readonly Hold[]> {
  const rows = await tx.run(holdsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ holdId: row.hold_id, reason: row.reason, words: row.words, whoActs: row.who_acts, actBy: row.act_by },
    ...{ placedOn: row.placed_on, placedByName: row.placed_by_name },
    lifted:
      row.lifted_on === null
        ? undefined
        : { on: row.lifted_on, byName: row.lifted_by_name ?? '', words: row.lifted_words ?? '' },
  }))
}

/** Whether anything is set up, and what holds it. */
export type Holding = { readonly isSetUp: boolean; readonly holds: readonly Hold[] }

export async function holdingOf(tx: Tx, permit: Permit): Promise<Holding> {
  const [agreement, holds] = await Promise.all([agreementFor(tx, permit), holdsFor(tx, permit)])
  return { isSetUp: agreement !== undefined, holds }
}
