import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Condition } from './conditions.ts'

/** Newest first. */
export const conditionsOf = statement('money-conditions-of', (q, p: { budget: string }) =>
  q
    .selectFrom('payment_condition as c')
    .innerJoin('human', 'human.human_id', 'c.recorded_by')
    .select(['condition', 'met', 'words', 'human.name as by_name', 'recorded_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('condition_id', 'desc'),
)

type NewCondition = { budget: string; condition: Condition; met: boolean; words: string; by: string; on: Day }

export const addCondition = statement('money-conditions-add', (q, p: NewCondition) =>
  q.insertInto('payment_condition').values({
    budget_id: p.budget,
    condition: p.condition,
    met: p.met,
    words: p.words,
    recorded_by: p.by,
    recorded_on: p.on,
  }),
)
