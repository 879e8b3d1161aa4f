import { sessionOf } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { tickedOf } from '../asking-one/reads.ts'
import { assessmentOf } from '../reads.ts'
import type { Passed } from './passed.ts'
import { passedSession } from './store.ts'

/** What a handed-over device may show: the questions and which are answered. No answer of either side is asked for. */
export async function passedOf(tx: Tx, permit: Permit): Promise<Passed> {
  const [opened, ticked, session] = await Promise.all([
    assessmentOf(tx, permit),
    tickedOf(tx, permit, 'person'),
    tx.one(passedSession, { session: sessionOf(permit), budget: recordOf(permit).budgetId }),
  ])
  return { opened, ticked, givenBack: session?.passed_back ?? false, wrongTries: session?.passed_tries ?? 0 }
}
