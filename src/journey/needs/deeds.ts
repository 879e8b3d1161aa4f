import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { needsPageOf } from './reads.ts'
import { mayOpen } from './rules.ts'
import { addAssessment, questionsOn } from './store.ts'
import { said } from './words.ts'

/** Opens the questions for both sides: the set in force today is kept with the assessment for ever. */
export async function openQuestions(tx: Tx, permit: Permit<'needs', 'open'>): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [needs, set] = await Promise.all([needsPageOf(tx, permit), tx.one(questionsOn, { day: permit.today })])
  const verdict = mayOpen(needs)
  if (!isFine(verdict) || set === undefined) return { refused: verdict }
  const { question_set_id: questionSet } = set
  await tx.run(addAssessment, { id: newId(), budget: budgetId, set: questionSet, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'needs', sentence: said.opened(permit.humanName) }] }
}
