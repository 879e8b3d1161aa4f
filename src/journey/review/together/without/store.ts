import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { Side } from '../../review.ts'
import type { Without } from '../together.ts'

export type WithoutRow = {
  review_id: string
  outcome_id: string
  side: Side
  answer: Without
  words: string
  said_name: string
  typed_name: string
  said_by: string
  typed_by: string
  said_on: Day
  typed_on: Day | null
  how: string
}

/** Of each review, goal and side the newest answer. */
export const withoutOfBudget = statement(
  'review-without-of-budget',
  (_, p: { budget: string }) => sql<WithoutRow>`
  select distinct on (w.review_id, w.outcome_id, w.side) w.review_id, w.outcome_id, w.side, w.answer, w.words, w.said_by, w.typed_by,
    w.said_on, w.typed_on, w.how, s.name as said_name, t.name as typed_name
  from review_without w join review r on r.review_id = w.review_id
  join human s on s.human_id = w.said_by join human t on t.human_id = w.typed_by
  where r.budget_id = ${p.budget}::uuid
  order by w.review_id, w.outcome_id, w.side, w.without_id desc`,
)

type NewWithout = {
  review: string
  outcome: string
  side: Side
  answer: Without
  words: string
  saidBy: string
  typedBy: string
  saidOn: Day
  on: Day
  how: HeardHow | 'own-device'
}

/** Who answers has read or heard before what it can mean; the database keeps no row where they had not. */
export const addWithout = statement('add-review-without', (q, p: NewWithout) =>
  q.insertInto('review_without').values({
    review_id: p.review,
    outcome_id: p.outcome,
    side: p.side,
    answer: p.answer,
    words: p.words,
    told_first: true,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    said_on: p.saidOn,
    typed_on: p.on,
    how: p.how,
  }),
)
