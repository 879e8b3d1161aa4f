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

/** The people who let this human see their budget now. */
export const sharedBudgets = statement(
  'desk-shared-budgets',
  (_, p: { human: string }) => sql<{ budget_id: string; known_as: string }>`
    select distinct on (h.known_as, b.person_id) b.budget_id, h.known_as
    from share s
    join human h on h.human_id = s.person_id
    join budget b on b.person_id = s.person_id
    where s.with_human = ${p.human} and s.item = 'my-budget'
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)
    order by h.known_as, b.person_id, b.opened_on desc`,
)
