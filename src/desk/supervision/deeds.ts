import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { worryOf } from './reads.ts'
import { maySettle } from './rules.ts'
import { addSettled, addWorry } from './store.ts'

/** Keeps what worries the worker, for supervision. It stands in no timeline and on no page of the person or of those around them. */
export async function sayWorry(
  tx: Tx,
  permit: Permit<'supervision', 'say-worry'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addWorry, { id: newId(), budget, words, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** Keeps what was agreed about a worry in supervision; once. */
export async function settleWorry(
  tx: Tx,
  permit: Permit<'supervision', 'settle-worry'>,
  { worker, worry: worryId, words }: { worker: string; worry: string; words: string },
): Promise<Outcome> {
  const worry = await worryOf(tx, permit, { worker, worry: worryId })
  if (worry === undefined) throw new NotAllowed()
  const verdict = maySettle(worry, worry.saidBy, permit.humanId)
  if (!isFine(verdict)) return { refused: verdict }
  const added = await tx.one(addSettled, { worry: worryId, words, by: permit.humanId, on: permit.today })
  return added === undefined ? { refused: refuse('worry-settled-already') } : { lines: [] }
}
