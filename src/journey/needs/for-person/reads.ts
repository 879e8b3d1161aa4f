import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Answering } from '../needs.ts'
import { assessmentOf, givenOf } from '../reads.ts'
import { typedForPersonOf } from './store.ts'

/**
 * What a worker has typed for the person by phone or from paper. What the person answered themselves is not asked for, and
 * nothing at all before the worker has finished.
 */
export async function typedForPerson(tx: Tx, permit: Permit): Promise<Answering> {
  const [opened, rows] = await Promise.all([
    assessmentOf(tx, permit),
    tx.run(typedForPersonOf, { budget: recordOf(permit).budgetId }),
  ])
  return { side: 'person', opened, own: rows.map(givenOf) }
}
