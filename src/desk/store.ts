import { statement } from '#db/statement.ts'

export const ownBudget = statement('own-budget', (q, p: { human: string }) =>
  q.selectFrom('budget').select('budget_id').where('person_id', '=', p.human).orderBy('opened_on', 'desc').orderBy('budget_id').limit(1),
)
