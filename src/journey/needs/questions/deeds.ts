import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Question } from '../needs.ts'
import { OUTCOMES, WELLBEING } from './shipped.ts'
import { addQuestions } from './store.ts'

/**
 * From a day on a council asks these questions: those that ship, unless others are given. Assessments that were opened before keep
 * theirs. For whoever adds a council; there is no human yet who could hold a permit.
 */
export async function beginQuestions(
  tx: Tx,
  {
    id,
    from,
    questions = [...OUTCOMES, ...WELLBEING],
  }: { id: number; from: Day; questions?: readonly Partial<Question>[] },
): Promise<void> {
  await tx.run(addQuestions, { id, from, questions: JSON.stringify(questions), by: null, at: null })
}
