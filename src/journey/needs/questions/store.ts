import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const addQuestions = statement('needs-add-questions', (q, p: { id: number; from: Day; questions: string }) =>
  q
    .insertInto('question_set')
    .values({ question_set_id: p.id, effective_from: p.from, questions: sql`${p.questions}::jsonb` }),
)
