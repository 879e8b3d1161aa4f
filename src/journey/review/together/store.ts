import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { firstOf, statement } from '#db/statement.ts'
import type { Progress, Side, Step } from '../review.ts'

export const addStep = statement(
  'add-review-step',
  (q, p: { review: string; outcome: string; step: Step; reasons: string; whyNotGoOn: string; by: string; on: Day }) =>
    q.insertInto('review_step').values({
      review_id: p.review,
      outcome_id: p.outcome,
      step: p.step,
      reasons: p.reasons,
      why_not_go_on: p.whyNotGoOn,
      decided_by: p.by,
      decided_on: p.on,
    }),
)

export const addHeld = statement(
  'add-review-held',
  (q, p: { review: string; on: Day; celebrated: string; by: string }) =>
    q.insertInto('review_held').values({ review_id: p.review, held_on: p.on, celebrated: p.celebrated, held_by: p.by }),
)

export type BeforeRow = { outcome_id: string; side: Side; progress: Progress; words: string; said_on: Day }

/** For each goal of the review that comes next: how each side saw the same goal at the newest review held. */
export const viewsBefore = statement(
  'review-views-before',
  (_, p: { budget: string }) => sql<BeforeRow>`
  with current as (select r.version_id from review r where r.budget_id = ${p.budget}::uuid
      and not exists (select from review_held h where h.review_id = r.review_id)
      order by r.meet_on, r.opened_on, r.review_id limit 1),
  last as (select r.review_id from review r join review_held h on h.review_id = r.review_id
      where r.budget_id = ${p.budget}::uuid order by h.held_on desc, r.meet_on desc, r.review_id desc limit 1)
  select distinct on (o.outcome_id, v.side) o.outcome_id, v.side, v.progress, v.words, v.said_on
  from last join review_view v on v.review_id = last.review_id
  join outcome was on was.outcome_id = v.outcome_id
  join outcome o on o.version_id = (select version_id from current)
    and (o.outcome_id = was.outcome_id or o.origin_id = ${firstOf('was.origin_id', 'was.outcome_id')})
  order by o.outcome_id, v.side, v.view_id desc`,
)
