import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { newestOf } from '../carer/invited/store.ts'
import type { Level } from '../needs.ts'

const STAFF = sql`('worker','manager')`
const CIRCLE = sql`('carer','planner','advocate')`

/** A role of this list that the human `h` holds on a day. */
const heldRole = (roles: RawBuilder<unknown>, today: Day): RawBuilder<string | null> => sql<string | null>`(
  select min(r.role) from role_held r where r.human_id = h.human_id and r.role in ${roles} and r.from_day <= ${today}::date
    and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${today}::date))`

const sharesWith = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select from share sh where sh.person_id = ${person} and sh.with_human = h.human_id
    and not exists (select from share_withdrawn w where w.share_id = sh.share_id))`

/** Who could be asked about a difference of this person: staff of the council, and those with whom the person shares something. */
export const thirdCandidates = statement(
  'needs-third-candidates',
  (_, p: { person: string; today: Day }) => sql<{
    human_id: string
    name: string
    staff: string | null
    circle: string | null
  }>`
    select * from (
      select h.human_id, h.name, ${heldRole(STAFF, p.today)} as staff,
        case when ${sharesWith(sql`${p.person}::uuid`)} then ${heldRole(CIRCLE, p.today)} end as circle
      from human h
      where h.human_id <> ${p.person}::uuid and h.human_id is distinct from
        (select n.worker_id from named_worker n where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1)) h
    where h.staff is not null or h.circle is not null
    order by h.name, h.human_id`,
)

/** One row of what somebody is asked. */
export type AskedRow = {
  talk_id: bigint
  budget_id: string
  known_as: string
  question_key: string
  questions: unknown
  asked_by_name: string
  talked_on: Day
  ask_by: Day | null
  said_on: Day | null
}

/**
 * What this human is asked, and nothing that somebody else is: the talk that stands for its question, before the decision, and
 * only while they are staff or the person still shares something with them.
 */
const askedOf = (human: string, today: Day): RawBuilder<unknown> => sql`
  from difference_talk t
  join assessment a on a.assessment_id = t.assessment_id
  join question_set s on s.question_set_id = a.question_set_id
  join budget b on b.budget_id = a.budget_id
  join human ph on ph.human_id = b.person_id
  join human asker on asker.human_id = t.typed_by
  join human h on h.human_id = t.third_human
  left join third_view v on v.talk_id = t.talk_id
  where t.third_human = ${human}::uuid and t.ends_as = 'ask-third' and b.person_id <> t.third_human
    and not exists (select from difference_talk l where l.assessment_id = t.assessment_id and l.question_key = t.question_key and l.talk_id > t.talk_id)
    and not exists (select from eligibility e where e.assessment_id = a.assessment_id)
    and (${heldRole(STAFF, today)} is not null or ${sharesWith(sql`b.person_id`)})`

const ASKED = sql`t.talk_id, b.budget_id, ph.known_as, t.question_key, s.questions, asker.name as asked_by_name, t.talked_on, t.ask_by, v.said_on`

export const viewsAskedOf = statement(
  'needs-views-asked-of',
  (_, p: { human: string; today: Day }) =>
    sql<AskedRow>`select ${ASKED} ${askedOf(p.human, p.today)} order by v.said_on is not null, t.ask_by, t.talk_id`,
)

type AnswerRow = { level: Level | null; said: string | null }

/** The newest answer of one side to the question of the talk `t`. */
const answerOf = (side: string): RawBuilder<object> => sql`
  left join lateral (select level, words as said from answer where assessment_id = t.assessment_id and question_key = t.question_key
    and side = ${sql.lit(side)} order by answer_id desc limit 1)`

/** One view that this human is asked for on this budget, with both answers to that question alone. */
export const viewAskedOf = statement(
  'needs-view-asked-of',
  (_, p: { human: string; budget: string; today: Day }) => sql<
    AskedRow & { words: string; worker_name: string; person: AnswerRow; worker: AnswerRow }
  >`
    select given.*, jsonb_build_object('level', pa.level, 'said', pa.said) as person,
      jsonb_build_object('level', wa.level, 'said', wa.said) as worker
    from (select ${ASKED}, t.words, t.assessment_id,
        coalesce((select h2.name from answers_done d join human h2 on h2.human_id = d.done_by
          where d.assessment_id = t.assessment_id and d.side = 'worker'), asker.name) as worker_name
      ${askedOf(p.human, p.today)} and b.budget_id = ${p.budget}::uuid) given
    join difference_talk t on t.talk_id = given.talk_id
    ${answerOf('person')} pa on true
    ${answerOf('worker')} wa on true
    order by given.said_on is not null, given.ask_by, given.talk_id`,
)

export const addThirdView = statement(
  'needs-add-third-view',
  (q, p: { talk: bigint; words: string; by: string; on: Day }) =>
    q.insertInto('third_view').values({ talk_id: p.talk, words: p.words, said_by: p.by, said_on: p.on }),
)

/** What third people said of the newest assessment: it stays, whatever the two then agree. */
export const thirdViewsOf = statement(
  'needs-third-views-of',
  (_, p: { budget: string }) => sql<{
    talk_id: bigint
    question_key: string
    name: string
    words: string
    said_on: Day
  }>`
    select t.talk_id, t.question_key, h.name, v.words, v.said_on
    from third_view v join difference_talk t on t.talk_id = v.talk_id join human h on h.human_id = v.said_by
    where t.assessment_id = ${newestOf(p.budget)}
    order by t.talk_id`,
)
