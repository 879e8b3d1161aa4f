import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Level } from '../needs.ts'

/** Carers, planners and advocates with whom the person shares something now. */
export const circleOf = statement(
  'needs-circle-of',
  (_, p: { person: string; today: Day }) => sql<{ human_id: string; name: string }>`
    select distinct h.human_id, h.name from share s join human h on h.human_id = s.with_human
    where s.person_id = ${p.person}::uuid and h.human_id <> s.person_id
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)
      and exists (select from role_held r where r.human_id = h.human_id and r.role in ('carer','planner','advocate') and r.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${p.today}::date))
    order by h.name, h.human_id`,
)

/** Which answers are shared now and with whom, whenever they were given: what somebody reads can be taken back. */
export const sharedNow = statement(
  'needs-answers-shared-now',
  (_, p: { budget: string }) => sql<{
    answer_shared_id: string
    assessment_id: string
    question_key: string
    with_human: string
    level: Level
    words: string
    said_on: Day
    questions: unknown
  }>`
    select s.answer_shared_id, s.assessment_id, s.question_key, s.with_human, n.level, n.words, n.said_on, q.questions
    from answer_shared s
    join assessment a on a.assessment_id = s.assessment_id and a.budget_id = ${p.budget}::uuid
    join question_set q on q.question_set_id = a.question_set_id
    cross join lateral (select level, words, said_on from answer where assessment_id = s.assessment_id
      and question_key = s.question_key and side = 'person' order by answer_id desc limit 1) n
    where not exists (select from answer_share_withdrawn w where w.answer_shared_id = s.answer_shared_id)
    order by a.asked_order desc, s.answer_shared_id`,
)

/** The person's own answers that this human may read: each shared with them by name, and not taken back. */
export const answersSharedWith = statement(
  'needs-answers-shared-with',
  (_, p: { budget: string; human: string }) => sql<{
    question_key: string
    level: Level
    words: string
    said_on: Day
    questions: unknown
  }>`
    select distinct on (n.assessment_id, n.question_key) n.question_key, n.level, n.words, n.said_on, q.questions
    from answer_shared s
    join assessment a on a.assessment_id = s.assessment_id and a.budget_id = ${p.budget}::uuid
    join question_set q on q.question_set_id = a.question_set_id
    join answer n on n.assessment_id = s.assessment_id and n.question_key = s.question_key and n.side = 'person'
    where s.with_human = ${p.human}::uuid
      and not exists (select from answer_share_withdrawn w where w.answer_shared_id = s.answer_shared_id)
    order by n.assessment_id, n.question_key, n.answer_id desc`,
)

export const addAnswerShared = statement(
  'needs-add-answer-shared',
  (q, p: { id: string; assessment: string; key: string; human: string; by: string; on: Day }) =>
    q.insertInto('answer_shared').values({
      answer_shared_id: p.id,
      assessment_id: p.assessment,
      question_key: p.key,
      with_human: p.human,
      shared_by: p.by,
      shared_on: p.on,
    }),
)

export const addAnswerShareWithdrawn = statement(
  'needs-add-answer-share-withdrawn',
  (q, p: { id: string; by: string; on: Day }) =>
    q.insertInto('answer_share_withdrawn').values({ answer_shared_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)

/** Opens the page of shared answers to one human, unless it is open to them already. */
export const openSharedAnswers = statement(
  'needs-open-shared-answers',
  (_, p: { id: string; person: string; human: string; at: Date }) => sql<object>`
    insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
    select ${p.id}::uuid, ${p.person}::uuid, ${p.human}::uuid, 'answers', ${p.at}::timestamptz, ${p.person}::uuid
    where not exists (select from share s where s.person_id = ${p.person}::uuid and s.with_human = ${p.human}::uuid and s.item = 'answers'
      and not exists (select from share_withdrawn w where w.share_id = s.share_id))`,
)

/** Closes it again. With it the database takes back every answer that is still shared with them (0037). */
export const closeSharedAnswers = statement(
  'needs-close-shared-answers',
  (_, p: { person: string; human: string; at: Date }) => sql<object>`
    insert into share_withdrawn (share_id, withdrawn_at, withdrawn_by)
    select s.share_id, ${p.at}::timestamptz, s.person_id from share s
    where s.person_id = ${p.person}::uuid and s.with_human = ${p.human}::uuid and s.item = 'answers'
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)`,
)
