import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** Every set of questions, newest effective day first; of one day, what was recorded last. */
export const questionSets = statement('needs-question-sets', (q, _: object) =>
  q
    .selectFrom('question_set as s')
    .leftJoin('human as h', 'h.human_id', 's.recorded_by')
    .select(['s.question_set_id', 's.effective_from', 's.questions', 's.recorded_at', 'h.name as by_name'])
    .orderBy('s.effective_from', 'desc')
    .orderBy('s.question_set_id', 'desc'),
)

/** Two who set one council's questions take turns. */
export const lockQuestions = statement(
  'needs-lock-questions',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('council questions ' || ${p.council}::int, 0))`,
)
