import type { Kysely } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { DB } from '#db/types.ts'
import type { EndsAs, Level, Side } from './needs.ts'

/** The newest assessment of a budget. */
const newest = (q: Kysely<DB>, budget: string) =>
  q
    .selectFrom('assessment')
    .select('assessment_id')
    .where('budget_id', '=', budget)
    .orderBy('opened_on', 'desc')
    .orderBy('assessment_id', 'desc')
    .limit(1)

export const questionsOn = statement('needs-questions-on', (q, p: { day: Day }) =>
  q
    .selectFrom('question_set')
    .select(['question_set_id', 'questions'])
    .where('effective_from', '<=', p.day)
    .orderBy('effective_from', 'desc')
    .orderBy('question_set_id', 'desc')
    .limit(1),
)

export const openedOf = statement('needs-opened', (q, p: { budget: string }) =>
  q
    .selectFrom('assessment as a')
    .innerJoin('question_set as s', 's.question_set_id', 'a.question_set_id')
    .innerJoin('human as opener', 'opener.human_id', 'a.opened_by')
    .leftJoin('answers_done as p', (on) =>
      on.onRef('p.assessment_id', '=', 'a.assessment_id').on('p.side', '=', 'person'),
    )
    .leftJoin('human as ph', 'ph.human_id', 'p.done_by')
    .leftJoin('answers_done as w', (on) =>
      on.onRef('w.assessment_id', '=', 'a.assessment_id').on('w.side', '=', 'worker'),
    )
    .leftJoin('human as wh', 'wh.human_id', 'w.done_by')
    .leftJoin('eligibility as e', 'e.assessment_id', 'a.assessment_id')
    .leftJoin('human as eh', 'eh.human_id', 'e.decided_by')
    .select(['a.assessment_id', 'a.opened_on', 'opener.name as opened_by_name', 's.questions'])
    .select(['p.done_on as person_done_on', 'ph.name as person_done_by'])
    .select(['w.done_on as worker_done_on', 'wh.name as worker_done_by'])
    .select(['e.eligible', 'e.reasons', 'e.decided_on', 'eh.name as decided_by_name'])
    .where('a.assessment_id', '=', newest(q, p.budget)),
)

export const ownAnswersOf = statement('needs-own-answers', (q, p: { budget: string; side: Side }) =>
  q
    .selectFrom('answer')
    .distinctOn('question_key')
    .select(['question_key', 'level', 'words'])
    .where('assessment_id', '=', newest(q, p.budget))
    .where('side', '=', p.side)
    .orderBy('question_key')
    .orderBy('answer_id', 'desc'),
)

/** The seal: no answer leaves the database for the other side before both rows of `answers_done` are there. */
export const revealedOf = statement('needs-revealed-answers', (q, p: { budget: string }) =>
  q
    .selectFrom('answer')
    .distinctOn(['side', 'question_key'])
    .select(['side', 'question_key', 'level', 'words'])
    .where('assessment_id', '=', newest(q, p.budget))
    .where((e) =>
      e(
        e
          .selectFrom('answers_done')
          .select((count) => count.fn.countAll().as('sides'))
          .whereRef('answers_done.assessment_id', '=', 'answer.assessment_id'),
        '=',
        2,
      ),
    )
    .orderBy('side')
    .orderBy('question_key')
    .orderBy('answer_id', 'desc'),
)

export const talksOf = statement('needs-talks', (q, p: { budget: string }) =>
  q
    .selectFrom('difference_talk as t')
    .innerJoin('human as h', 'h.human_id', 't.typed_by')
    .distinctOn('t.question_key')
    .select(['t.talk_id', 't.question_key', 't.ends_as', 't.words', 't.talked_on', 'h.name as by_name'])
    .where('t.assessment_id', '=', newest(q, p.budget))
    .orderBy('t.question_key')
    .orderBy('t.talk_id', 'desc'),
)

export const needsOfBudget = statement('needs-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('need as n')
    .innerJoin('assessment as a', 'a.assessment_id', 'n.assessment_id')
    .innerJoin('question_set as s', 's.question_set_id', 'a.question_set_id')
    .select(['n.need_id', 'n.question_key', 'n.words', 's.questions'])
    .where('n.budget_id', '=', p.budget)
    .where('n.assessment_id', '=', newest(q, p.budget)),
)

export const addAssessment = statement(
  'add-assessment',
  (q, p: { id: string; budget: string; set: number; by: string; on: Day }) =>
    q
      .insertInto('assessment')
      .values({ assessment_id: p.id, budget_id: p.budget, question_set_id: p.set, opened_by: p.by, opened_on: p.on }),
)

export const addAnswer = statement(
  'add-answer',
  (q, p: { assessment: string; side: Side; key: string; level: Level; words: string; by: string; on: Day }) =>
    q.insertInto('answer').values({
      assessment_id: p.assessment,
      side: p.side,
      question_key: p.key,
      level: p.level,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

export const addDone = statement('add-answers-done', (q, p: { assessment: string; side: Side; by: string; on: Day }) =>
  q.insertInto('answers_done').values({ assessment_id: p.assessment, side: p.side, done_by: p.by, done_on: p.on }),
)

export const addTalk = statement(
  'add-difference-talk',
  (q, p: { assessment: string; key: string; endsAs: EndsAs; words: string; by: string; on: Day }) =>
    q.insertInto('difference_talk').values({
      assessment_id: p.assessment,
      question_key: p.key,
      ends_as: p.endsAs,
      words: p.words,
      typed_by: p.by,
      talked_on: p.on,
    }),
)

export const addEligibility = statement(
  'add-eligibility',
  (q, p: { assessment: string; eligible: boolean; reasons: string; by: string; on: Day }) =>
    q.insertInto('eligibility').values({
      assessment_id: p.assessment,
      eligible: p.eligible,
      reasons: p.reasons,
      decided_by: p.by,
      decided_on: p.on,
    }),
)

export const addNeed = statement(
  'add-need',
  (q, p: { id: string; budget: string; assessment: string; key: string; words: string }) =>
    q.insertInto('need').values({
      need_id: p.id,
      budget_id: p.budget,
      assessment_id: p.assessment,
      question_key: p.key,
      words: p.words,
    }),
)
