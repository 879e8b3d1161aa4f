import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Progress, Side } from '../review.ts'

type LaidRow = { review_id: string; outcome_id: string; side: Side }

/** Which cards lie there. What they say is not read. */
export const cardsLaid = statement(
  'review-cards-laid',
  (_, p: { budget: string }) => sql<LaidRow>`
  select c.review_id, c.outcome_id, c.side from review_card c join review r on r.review_id = c.review_id
  where r.budget_id = ${p.budget}::uuid`,
)

type TurnedRow = LaidRow & { progress: Progress; words: string }

/** The seal: only what both turned over leaves the database. */
export const cardsTurned = statement(
  'review-cards-turned',
  (_, p: { budget: string }) => sql<TurnedRow>`
  select c.review_id, c.outcome_id, c.side, c.progress, c.words from review_card c join review r on r.review_id = c.review_id
  join review_card_turned t on t.review_id = c.review_id and t.outcome_id = c.outcome_id
  where r.budget_id = ${p.budget}::uuid`,
)

type NewCard = {
  review: string
  outcome: string
  side: Side
  progress: Progress
  words: string
  saidBy: string
  typedBy: string
  on: Day
}

export const addCard = statement('add-review-card', (q, p: NewCard) =>
  q.insertInto('review_card').values({
    ...{ review_id: p.review, outcome_id: p.outcome, side: p.side, progress: p.progress, words: p.words },
    ...{ said_by: p.saidBy, typed_by: p.typedBy, laid_on: p.on },
  }),
)

export const addTurned = statement(
  'add-review-card-turned',
  (q, p: { review: string; outcome: string; by: string; on: Day }) =>
    q
      .insertInto('review_card_turned')
      .values({ review_id: p.review, outcome_id: p.outcome, turned_by: p.by, turned_on: p.on }),
)
