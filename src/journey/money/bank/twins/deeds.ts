import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { lockImports } from '../imports/store.ts'
import { matchExactly } from '../statement/deeds.ts'
import { twinsOf } from './reads.ts'
import { maySay } from './rules.ts'
import { addSaid } from './store.ts'

/**
 * Somebody says of all lines of a file that stand in another one: they are the same, and stay out; or they are others, and all count
 * from then on. It can be said the other way again until one of them was settled.
 */
export async function sayTwins(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  importId: string,
  { answer }: { answer: 'same' | 'other' },
): Promise<Outcome> {
  await tx.run(lockImports, {})
  const areSame = answer === 'same'
  const verdict = maySay(await twinsOf(tx, importId), areSame)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addSaid, { id: importId, areSame, by: permit.humanId, on: permit.today })
  if (!areSame) await matchExactly(tx, permit, importId)
  return { lines: [], id: answer }
}
