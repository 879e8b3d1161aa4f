import { dayInLondon } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { questionsShape } from '../needs.ts'
import type { QuestionSet } from './council-questions.ts'
import { questionSets } from './store.ts'

/** Every set of questions of the council, newest effective day first; of one day, what was recorded last comes first and holds. */
export async function questionSetsIn(tx: Tx): Promise<readonly QuestionSet[]> {
  const rows = await tx.run(questionSets, {})
  return rows.map(({ question_set_id, effective_from, questions, recorded_at, by_name }) => ({
    ...{ setId: question_set_id, from: effective_from, questions: questionsShape.parse(questions) },
    ...{ byName: by_name ?? undefined, on: recorded_at === null ? undefined : dayInLondon(recorded_at) },
  }))
}
