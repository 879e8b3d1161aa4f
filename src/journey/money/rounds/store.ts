import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { POCKETS } from '../ledger/ledger.ts'

type RoundRow = { round: number; from_day: Day; last_day: Day | null; in_pence: Pence; out_pence: Pence }

const isPocket = (kind: string) => sql<boolean>`${sql.ref(kind)} in (${sql.join(POCKETS.map((one) => sql.lit(one)))})`

/**
 * The rounds of a budget that were set up by a day, oldest first, with what came in and went out up to it. None where it has but one:
 * then nothing is added up.
 */
export const roundsBy = statement(
  'money-rounds',
  (_, p: { budget: string; day: Day }) => sql<RoundRow>`
  select a.round, a.set_up_on as from_day, over.last_day,
    coalesce(moved.in_pence, 0)::bigint as in_pence, coalesce(moved.out_pence, 0)::bigint as out_pence
  from agreement a
  left join lateral (select max(e.last_day) as last_day from ending_stands e join ending_confirmed c on c.ending_id = e.ending_id
    where e.budget_id = a.budget_id and e.told_on >= a.set_up_on
      and not exists (select from agreement later where later.budget_id = a.budget_id and later.round > a.round and later.set_up_on <= e.told_on)) over on true
  left join lateral (
    select sum(case when ${isPocket('c.kind')} then t.amount_pence end) as in_pence,
      sum(case when ${isPocket('d.kind')} then t.amount_pence end) as out_pence
    from transfer t join account d on d.account_id = t.debit_account join account c on c.account_id = t.credit_account
    where t.budget_id = a.budget_id and t.effective_on <= ${p.day}::date
      and round_on(t.authority_id, t.budget_id, t.effective_on) = a.round) moved on true
  where a.budget_id = ${p.budget}::uuid and a.set_up_on <= ${p.day}::date
    and exists (select from agreement more where more.budget_id = ${p.budget}::uuid and more.round > 0 and more.set_up_on <= ${p.day}::date)
  order by a.round`,
)
