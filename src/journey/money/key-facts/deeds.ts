import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tellingOf } from './reads.ts'
import { mayTell } from './rules.ts'
import { addTold } from './store.ts'
import type { How } from './told.ts'
import { said } from './words.ts'

type Tells = Permit<'key-facts', 'tell-a-friend' | 'tell-for-person'>

/** Keeps the person's words, whoever typed them. Left empty, nothing is written, and that is fine. */
export async function tellAFriend(
  tx: Tx,
  permit: Tells,
  { words, how }: { words: string; how: How },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const telling = await tellingOf(tx, permit)
  const verdict = mayTell(telling)
  if (!isFine(verdict) || telling.versionId === undefined) return { refused: verdict }
  if (words === '') return { lines: [] }
  await tx.run(addTold, {
    ...{ budget: budgetId, version: telling.versionId, words, how },
    ...{ saidBy: personId, typedBy: permit.humanId, on: permit.today },
  })
  return { lines: [{ budgetId, stage: 'money', sentence: said.told(personKnownAs) }] }
}
