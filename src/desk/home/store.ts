import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

export const ownBudget = statement('desk-own-budget', (q, p: { human: string }) =>
  q
    .selectFrom('budget')
    .select('budget_id')
    .where('person_id', '=', p.human)
    .orderBy('opened_on', 'desc')
    .orderBy('budget_id')
    .limit(1),
)

/** The people who let this human see their budget, their plan or answers of theirs now, or ask them as a carer; and which of these. */
export const sharedBudgets = statement(
  'desk-shared-budgets',
  (_, p: { human: string }) => sql<{ budget_id: string; known_as: string; items: string[] }>`
    select distinct on (h.known_as, b.person_id) b.budget_id, h.known_as, i.items
    from (select s.person_id, array_agg(distinct s.item) as items from share s
      where s.with_human = ${p.human} and s.item in ('my-budget', 'plan', 'carer-questions', 'answers')
        and not exists (select from share_withdrawn w where w.share_id = s.share_id) group by s.person_id) i
    join human h on h.human_id = i.person_id
    join budget b on b.person_id = i.person_id
    order by h.known_as, b.person_id, b.opened_on desc`,
)
