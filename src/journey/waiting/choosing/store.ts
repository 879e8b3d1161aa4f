import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { UpdateEvery } from './choosing.ts'

type ChoiceRow = { choice_id: bigint; every: UpdateEvery; said_on: Day; typed_by_name: string | null }

/** The choice that stands: the newest. `typed_by_name` where somebody else typed it. */
export const choiceOf = statement(
  'waiting-choice-of',
  (_, p: { budget: string }) => sql<ChoiceRow>`
    select c.choice_id, c.every, c.said_on, case when c.typed_by <> c.said_by then h.name end as typed_by_name
    from update_choice c join human h on h.human_id = c.typed_by
    where c.budget_id = ${p.budget} order by c.choice_id desc limit 1`,
)

export const addChoice = statement(
  'waiting-add-choice',
  (q, p: { budget: string; every: UpdateEvery; saidBy: string; typedBy: string; on: Day }) =>
    q
      .insertInto('update_choice')
      .values({ budget_id: p.budget, every: p.every, said_by: p.saidBy, typed_by: p.typedBy, said_on: p.on }),
)
