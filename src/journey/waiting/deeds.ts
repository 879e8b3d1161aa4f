import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { sayExpected } from '#journey/decision/deeds.ts'
import { waitingOf } from './reads.ts'
import { mayMove, mayTell } from './rules.ts'
import { addUpdate } from './store.ts'
import { said } from './words.ts'

/** Tells the person where it stands, also when nothing has changed (H4). */
export async function tellWhereItStands(
  tx: Tx,
  permit: Permit<'waiting', 'tell'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const wait = await waitingOf(tx, permit)
  const verdict = mayTell(wait, words)
  if (wait === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addUpdate, { submission: wait.submissionId, on: permit.today, words, by: permit.humanId })
  return { lines: [{ budgetId, stage: 'waiting', sentence: said.told(permit.humanName, words) }] }
}

/** Moves the day on which an answer is expected: a new day and its reason, and the person is told by the same act (H4). */
export async function moveExpectedDate(
  tx: Tx,
  permit: Permit<'waiting', 'move-date'>,
  { on, reason }: { on: Day; reason: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const wait = await waitingOf(tx, permit)
  const verdict = mayMove(wait, on, reason, permit.today)
  if (wait === undefined || !isFine(verdict)) return { refused: verdict }
  await sayExpected(tx, permit, { submission: wait.submissionId, on, reason })
  return { lines: [{ budgetId, stage: 'waiting', sentence: said.moved(on, reason) }] }
}
