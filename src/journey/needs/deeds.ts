import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { needsPageOf } from './reads.ts'
import { mayOpen } from './rules.ts'
import { addAssessment, questionsOn } from './store.ts'
import { said } from './words.ts'

/**
 * Opens the questions for both sides: the set in force today is kept with the assessment for ever. `after` is the decided
 * assessment that this one follows, if there is one.
 */
export async function openQuestions(
  tx: Tx,
  permit: Permit<'needs', 'open'>,
  { after }: { after: string } = { after: '' },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [needs, set] = await Promise.all([needsPageOf(tx, permit), tx.one(questionsOn, { day: permit.today })])
  const verdict = mayOpen(needs, after)
  if (!isFine(verdict) || set === undefined) return { refused: verdict }
  const { question_set_id: questionSet } = set
  // A later assessment may be opened on the day of the last one: the ids then tell which is the newest.
  const id = laterId(permit.at)
  await tx.run(addAssessment, { id, budget: budgetId, set: questionSet, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'needs', sentence: said.opened(permit.humanName) }] }
}
