import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { answerOf } from '../plan.ts'
import { planOf } from '../reads.ts'
import { mayObject, mayObjectFor } from './rules.ts'
import { addObjection, addObjectionFor } from './store.ts'
import { said } from './words.ts'

/** "That is not what I said": an answer that was typed for the person no longer stands. Words are theirs to add. */
export async function sayNotWhatISaid(
  tx: Tx,
  permit: Permit<'plan', 'object'>,
  { words }: { words: string },
): Promise<Result> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const plan = await planOf(tx, permit)
  const verdict = mayObject(plan, permit.today)
  const answerId = plan && answerOf(plan, 'person')?.answerId
  if (answerId === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addObjection, { answer: BigInt(answerId), words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'plan', sentence: said.objected(personKnownAs) }] }
}

/** A worker writes down that the person said so, by phone, on paper or together. Marked so, and the person is told. */
export async function sayForPersonNotWhatTheySaid(
  tx: Tx,
  permit: Permit<'plan', 'object-for-person'>,
  { words, how, saidOn }: { words: string; how: HeardHow; saidOn: Day },
): Promise<Result> {
  const { budgetId, personId: person, personKnownAs } = recordOf(permit)
  const plan = await planOf(tx, permit)
  const verdict = mayObjectFor(plan, saidOn, permit.today)
  const answerId = plan && answerOf(plan, 'person')?.answerId
  if (answerId === undefined || !isFine(verdict)) return { refused: verdict }
  const [by, on] = [permit.humanId, permit.today]
  await tx.run(addObjectionFor, { answer: BigInt(answerId), words, person, saidOn, how, by, on })
  await tell(tx, { budgetId, stage: 'plan', on })
  return { lines: [{ budgetId, stage: 'plan', sentence: said.objectedFor(permit.humanName, personKnownAs) }] }
}
