import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const leftOutOfBudget = statement('plan-left-out-of', (q, p: { budget: string }) =>
  q
    .selectFrom('left_out')
    .innerJoin('human', 'human.human_id', 'left_out.said_by')
    .select(['left_out_id', 'words', 'human.name as by_name', 'said_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('said_on', 'desc')
    .orderBy('left_out_id', 'desc'),
)

export const leftOutInCouncil = statement(
  'plan-left-out-count',
  (_, p: { from: Day; to: Day }) => sql<{ count: number; people: number }>`
    select count(*)::int as count, count(distinct b.person_id)::int as people
    from left_out l join budget b on b.budget_id = l.budget_id where l.said_on between ${p.from}::date and ${p.to}::date`,
)

export const addLeftOut = statement(
  'plan-left-out-add',
  (q, p: { id: string; budget: string; words: string; by: string; on: Day }) =>
    q.insertInto('left_out').values({
      left_out_id: p.id,
      budget_id: p.budget,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)
