import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { addConfidence } from './store.ts'

/** Keeps what a carer tells the worker in confidence. It leaves no line in the timeline, and the person reads it nowhere. */
export async function confide(
  tx: Tx,
  permit: Permit<'carer-part', 'confide'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addConfidence, { id: newId(), budget, carer: permit.humanId, words, on: permit.today })
  return { lines: [] }
}
