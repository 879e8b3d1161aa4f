import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { NotOffered } from './not-offered.ts'
import { notOfferedOf } from './store.ts'

/** Why it was not offered to the permit's person, as it was written down last. */
export async function whyNotOffered(tx: Tx, permit: Permit): Promise<NotOffered | undefined> {
  const row = await tx.one(notOfferedOf, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  const { because, words, ask_again_on: askAgainOn, by_name: byName, said_on: on } = row
  return { because, words, askAgainOn: askAgainOn ?? undefined, byName, on }
}
