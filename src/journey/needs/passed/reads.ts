import { sessionOf } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { tickedOf } from '../asking-one/reads.ts'
import { assessmentOf } from '../reads.ts'
import type { Device, Passed } from './passed.ts'
import { passedSession } from './store.ts'

/** What a handed-over device may show: the questions and which are answered. No answer of either side is asked for. */
export async function passedOf(tx: Tx, permit: Permit): Promise<Passed> {
  const [opened, ticked, device] = await Promise.all([
    assessmentOf(tx, permit),
    tickedOf(tx, permit, 'person'),
    deviceOf(tx, permit),
  ])
  return { opened, ticked, ...device }
}

/** How a handed-over device stands, whatever it was handed over for. */
export async function deviceOf(tx: Tx, permit: Permit): Promise<Device> {
  const session = await tx.one(passedSession, { session: sessionOf(permit), budget: recordOf(permit).budgetId })
  return { givenBack: session?.passed_back ?? false, wrongTries: session?.passed_tries ?? 0 }
}
