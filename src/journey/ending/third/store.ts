import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { ThirdTask } from './third.ts'

type ThirdRow = {
  third_id: string
  third_human: string
  name: string
  words: string
  answer_by: Day
  asked_on: Day
  view_words: string | null
  view_on: Day | null
  reason_words: string | null
  reason_by: string | null
  reason_on: Day | null
}

/** Who was asked last to listen at the ending told last. */
export const thirdOf = statement(
  'ending-third',
  (_, p: { budget: string }) => sql<ThirdRow>`
  select t.third_id, t.third_human, h.name, t.words, t.answer_by, t.asked_on, v.words as view_words, v.said_on as view_on,
    r.words as reason_words, w.name as reason_by, r.written_on as reason_on
  from ending_third_asked t join human h on h.human_id = t.third_human
  left join ending_third_view v on v.third_id = t.third_id
  left join ending_third_reason r on r.third_id = t.third_id
  left join human w on w.human_id = r.written_by
  where t.ending_id = (select e.ending_id from ending_now e where e.budget_id = ${p.budget}::uuid order by e.told_on desc, e.ending_id desc limit 1)
  order by t.asked_on desc, t.third_id desc limit 1`,
)

export const addThird = statement(
  'ending-add-third',
  (q, p: { id: string; ending: string; third: string; words: string; by: Day; asker: string; on: Day }) =>
    q.insertInto('ending_third_asked').values({
      ...{ third_id: p.id, ending_id: p.ending, third_human: p.third, words: p.words },
      ...{ answer_by: p.by, asked_by: p.asker, asked_on: p.on },
    }),
)

export const addThirdView = statement(
  'ending-add-third-view',
  (q, p: { third: string; words: string; by: string; on: Day }) =>
    q.insertInto('ending_third_view').values({ third_id: p.third, words: p.words, said_by: p.by, said_on: p.on }),
)

export const addThirdReason = statement(
  'ending-add-third-reason',
  (q, p: { third: string; words: string; by: string; on: Day }) =>
    q
      .insertInto('ending_third_reason')
      .values({ third_id: p.third, words: p.words, written_by: p.by, written_on: p.on }),
)

/** What the person said last to somebody neutral, at the ending of an asking `t`. */
const SAID = sql`coalesce((select a.answer from ending_offer_answer a where a.ending_id = t.ending_id and a.what = 'third-party'
      and a.said_on >= t.asked_on order by a.ending_offer_answer_id desc limit 1), '')`

type TaskRow = {
  third_id: string
  budget_id: string
  known_as: string
  worker_name: string | null
  asked_by_name: string
  asked_on: Day
  answer_by: Day
  words: string
  said_on: Day | null
  views: ThirdTask['views'] | null
}

/**
 * What this human is asked, and nothing that somebody else is: while they are staff of the council or an advocate in the person's
 * circle, the ending stands and is not confirmed, the person has not said no to it, and nobody was asked since. With a budget, that
 * one's alone.
 */
export const thirdTasksOf = statement(
  'ending-third-tasks',
  (_, p: { human: string; budget: string | null; today: Day }) => sql<TaskRow>`
  select t.third_id, b.budget_id, ph.known_as, wh.name as worker_name, ah.name as asked_by_name, t.asked_on, t.answer_by, t.words, v.said_on,
    -- Both views are read only once both are there, and the person wants them read.
    (select jsonb_agg(jsonb_build_object('side', x.side, 'condition', x.condition, 'said', x.said, 'words', x.words) order by x.condition, x.side)
      from (select distinct on (ev.side, ev.condition, ev.outcome_id) ev.side, ev.condition, ev.said, ev.words from ending_view ev
        where ev.ending_id = t.ending_id order by ev.side, ev.condition, ev.outcome_id, ev.ending_view_id desc) x
      where ${SAID} in ('yes', 'done') and 2 = (select count(distinct s.side) from ending_view s where s.ending_id = t.ending_id)) as views
  from ending_third_asked t
  join ending_stands_now e on e.ending_id = t.ending_id
  join budget b on b.budget_id = e.budget_id
  join human ph on ph.human_id = b.person_id
  join human ah on ah.human_id = t.asked_by
  left join lateral (select n.worker_id from named_worker n where n.person_id = b.person_id order by n.named_id desc limit 1) n on true
  left join human wh on wh.human_id = n.worker_id
  left join ending_third_view v on v.third_id = t.third_id
  where t.third_human = ${p.human}::uuid and b.person_id <> t.third_human
    and (${p.budget}::uuid is null or b.budget_id = ${p.budget}::uuid)
    and not exists (select from ending_confirmed c where c.ending_id = t.ending_id)
    and not exists (select from ending_third_asked y where y.ending_id = t.ending_id and (y.asked_on, y.third_id) > (t.asked_on, t.third_id))
    and ${SAID} <> 'no'
    and exists (select from role_held ro where ro.human_id = t.third_human and (ro.role in ('worker', 'manager')
        or ro.role = 'advocate' and exists (select from share sh where sh.person_id = b.person_id and sh.with_human = t.third_human
          and not exists (select from share_withdrawn w where w.share_id = sh.share_id)))
      and ro.from_day <= ${p.today}::date
      and not exists (select from role_ended z where z.human_id = ro.human_id and z.role = ro.role and z.from_day = ro.from_day and z.ended_on <= ${p.today}::date))
  order by v.said_on is not null, t.answer_by, t.third_id`,
)
