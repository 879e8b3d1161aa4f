import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Confided, Confiding } from './confidence.ts'
import { confidedBy, confidedToWorker, workerOfBudget } from './store.ts'

const confided = (row: { name: string; words: string; told_on: Day }): Confided => ({
  carerName: row.name,
  words: row.words,
  on: row.told_on,
})

/** What this carer told before, and who reads it. */
export async function confidingOf(tx: Tx, permit: Permit<'carer-part', 'confide'>): Promise<Confiding> {
  const { budgetId: budget } = recordOf(permit)
  const [told, worker] = await Promise.all([
    tx.run(confidedBy, { budget, carer: permit.humanId }),
    tx.one(workerOfBudget, { budget }),
  ])
  return { told: told.map(confided), workerName: worker?.name ?? '' }
}

/** What carers told in confidence. The type of the permit lets only the named worker's page ask. */
export async function confidencesOf(tx: Tx, permit: Permit<'carer-confidence', 'see'>): Promise<readonly Confided[]> {
  return (await tx.run(confidedToWorker, { budget: recordOf(permit).budgetId })).map(confided)
}
