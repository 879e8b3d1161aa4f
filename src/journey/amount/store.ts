import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

export const amountRow = statement('amount-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('indicative_amount as i')
    .innerJoin('human as h', 'h.human_id', 'i.worked_out_by')
    .select(['i.person_view_pence', 'i.worker_view_pence', 'i.working', 'i.worked_out_on', 'h.name as by_name'])
    .where('i.budget_id', '=', p.budget)
    .orderBy('i.worked_out_on', 'desc')
    .orderBy('i.amount_id', 'desc')
    .limit(1),
)

export const addAmount = statement(
  'add-amount',
  (
    q,
    p: {
      id: string
      budget: string
      assessment: string
      version: number
      person: Pence
      worker: Pence
      working: string
      by: string
      on: Day
    },
  ) =>
    q.insertInto('indicative_amount').values({
      amount_id: p.id,
      budget_id: p.budget,
      assessment_id: p.assessment,
      rates_version: p.version,
      person_view_pence: p.person,
      worker_view_pence: p.worker,
      working: sql`${p.working}::jsonb`,
      worked_out_by: p.by,
      worked_out_on: p.on,
    }),
)
