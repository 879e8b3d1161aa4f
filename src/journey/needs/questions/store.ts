import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** `questions`: JSON. `by`, `at`: who set them, and when; null for those with which a council begins. */
type NewSet = { id: number; from: Day; questions: string; by: string | null; at: Date | null }

export const addQuestions = statement('needs-add-questions', (q, p: NewSet) =>
  q.insertInto('question_set').values({
    ...{ question_set_id: p.id, effective_from: p.from, questions: sql`${p.questions}::jsonb` },
    ...{ recorded_by: p.by, recorded_at: p.at },
  }),
)
