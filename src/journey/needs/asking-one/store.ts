import { statement } from '#db/statement.ts'
import { newestOf } from '../carer/invited/store.ts'
import type { Side } from '../needs.ts'

/** Which questions a side has answered, and how: no level and no words leave the database. The newest answer of each stands. */
export const tickedBy = statement('needs-one-ticked', (q, p: { budget: string; side: Side }) =>
  q
    .selectFrom('answer as a')
    .leftJoin('shown_early as sh', 'sh.assessment_id', 'a.assessment_id')
    .distinctOn('a.question_key')
    .select(['a.question_key', 'a.how'])
    .select((e) => e.fn.coalesce(e('a.answer_id', '>', e.ref('sh.last_answer')), e.lit(false)).as('late'))
    .where('a.assessment_id', '=', newestOf(p.budget))
    .where('a.side', '=', p.side)
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)
