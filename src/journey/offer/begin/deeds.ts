import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { addHuman, addPerson, holdPersonRole, nameWorker, openBudget } from './store.ts'
import { said } from './words.ts'

/**
 * Begins a journey with somebody new: they become known here, the one who writes this becomes their named worker (G3),
 * and a budget is opened in which nothing has been promised yet.
 */
export async function beginWith(
  tx: Tx,
  permit: Permit<'offer', 'open'>,
  input: { name: string; knownAs: string },
): Promise<Outcome> {
  const { humanId: by, today, at } = permit
  const person = newId()
  const budgetId = newId()
  await tx.run(addHuman, { id: person, name: input.name, knownAs: input.knownAs, at })
  await tx.run(holdPersonRole, { id: person, from: today, by })
  await tx.run(addPerson, { id: person, from: today })
  await tx.run(nameWorker, { person, worker: by, from: today })
  await tx.run(openBudget, { id: budgetId, person, on: today, by })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.begun(permit.humanName) }], id: budgetId }
}
