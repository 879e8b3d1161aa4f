import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { About } from './returned.ts'

type PointRow = {
  point_id: string
  decision_id: string
  submission_id: string
  about: About
  about_key: string
  about_words: string | null
  words: string
  by_name: string
  decided_on: Day
  answers: { words: string; by: string; on: Day }[]
}

/** Every point on which a plan of this budget came back, the newest return first, each with all its answers. */
export const returnPoints = statement(
  'decision-returned-points',
  (_, p: { budget: string }) => sql<PointRow>`
    select r.point_id, r.decision_id, d.submission_id, r.about, r.about_key, r.words, h.name as by_name, d.decided_on,
      case r.about when 'line' then (select l.what from spend_line l where l.version_id = s.version_id and l.spend_line_id::text = r.about_key)
        when 'goal' then (select o.words from outcome o where o.version_id = s.version_id and o.outcome_id::text = r.about_key) end as about_words,
      (select coalesce(json_agg(json_build_object('words', a.words, 'by', w.name, 'on', a.said_on) order by a.answer_id), '[]')
        from return_point_answer a join human w on w.human_id = a.said_by where a.point_id = r.point_id) as answers
    from return_point r
    join decision d on d.decision_id = r.decision_id
    join submission s on s.submission_id = d.submission_id
    join plan_version v on v.version_id = s.version_id
    join human h on h.human_id = d.decided_by
    where s.budget_id = ${p.budget} order by v.number desc, d.turn desc, r.point_id`,
)

export const addReturnPoint = statement(
  'decision-returned-add-point',
  (q, p: { id: string; decision: string; about: About; key: string; words: string }) =>
    q
      .insertInto('return_point')
      .values({ point_id: p.id, decision_id: p.decision, about: p.about, about_key: p.key, words: p.words }),
)

export const addPointAnswer = statement(
  'decision-returned-answer',
  (q, p: { point: string; words: string; by: string; on: Day }) =>
    q.insertInto('return_point_answer').values({ point_id: p.point, words: p.words, said_by: p.by, said_on: p.on }),
)
