import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { newestOf } from '../carer/invited/store.ts'
import { answersOf } from '../store.ts'

/** The questions that both turned over. */
export const turnedOf = statement('needs-together-turned', (q, p: { budget: string }) =>
  q.selectFrom('card_turned').select('question_key').where('assessment_id', '=', newestOf(p.budget)),
)

/** The seal of answering together: only the answers of a turned card leave the database, and only what was ticked together. */
export const turnedAnswersOf = statement('needs-together-answers', (q, p: { budget: string }) =>
  answersOf(q, p.budget)
    .distinctOn(['a.side', 'a.question_key'])
    .where('a.how', '=', 'together')
    .where((e) => {
      const card = e
        .selectFrom('card_turned as c')
        .select('c.question_key')
        .whereRef('c.assessment_id', '=', 'a.assessment_id')
        .whereRef('c.question_key', '=', 'a.question_key')
      return e.exists(card)
    })
    .orderBy('a.side')
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)

export const addTurned = statement(
  'add-needs-card-turned',
  (q, p: { assessment: string; key: string; by: string; on: Day }) =>
    q
      .insertInto('card_turned')
      .values({ assessment_id: p.assessment, question_key: p.key, turned_by: p.by, turned_on: p.on }),
)
