import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { nameOf } from '../changed.ts'
import { addLeftOut } from './store.ts'
import { said } from './words.ts'

/** Writes down what was wanted and left out. It changes nothing in the plan, and may be said at any time. */
export async function noteLeftOut(
  tx: Tx,
  permit: Permit<'plan', 'leave-out'>,
  { words }: { words: string },
): Promise<Result> {
  const { budgetId } = recordOf(permit)
  const id = laterId(permit.at)
  await tx.run(addLeftOut, { id, budget: budgetId, words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'plan', sentence: said.noted(nameOf(permit)) }], id }
}
