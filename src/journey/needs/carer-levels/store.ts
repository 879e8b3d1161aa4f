import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import { isInvitedTo } from '../carer/invited/store.ts'

/** What a carer ticked in one assessment of a budget, once they have finished and while they are invited; never their words. */
export const carerLevels = statement('needs-carer-levels', (q, p: { budget: string; assessment: string }) =>
  q
    .selectFrom('answer as a')
    .innerJoin('assessment as s', 's.assessment_id', 'a.assessment_id')
    .innerJoin('answers_done as d', (on) =>
      on
        .onRef('d.assessment_id', '=', 'a.assessment_id')
        .onRef('d.side', '=', 'a.side')
        .onRef('d.done_by', '=', 'a.said_by'),
    )
    .innerJoin('human as h', 'h.human_id', 'd.done_by')
    .distinctOn('a.question_key')
    .select(['a.question_key', 'a.level', 'h.name as by_name'])
    .where('s.budget_id', '=', p.budget)
    .where('a.assessment_id', '=', p.assessment)
    .where('a.side', '=', 'carer')
    .where(isInvitedTo('a.assessment_id', sql.ref('a.said_by')))
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)
