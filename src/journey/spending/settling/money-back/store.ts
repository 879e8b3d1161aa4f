import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { standing } from '../store.ts'

type MoneyBackRow = {
  line_id: string
  bought_on: Day
  amount_pence: Pence
  what: string
  no_receipt_because: string | null
  rest_id: string | null
  rest_changed: boolean
  row_settled_id: string | null
  file_id: string | null
  row_number: number | null
  row_made: boolean | null
  closed: boolean
}

/**
 * What was bought before money came back for it, what stands as its rest now (through whatever stood instead of it), and the row of
 * a statement that it was. `rest_changed`: its rest was put right to something else since.
 */
export const moneyBackOf = statement(
  'statement-money-back',
  (_, p: { budget: string; settled: string; purchase: string }) => sql<MoneyBackRow>`
    with recursive stood (purchase_id, line_id, amount_pence) as (
      select r.purchase_id, r.line_id, r.amount_pence from purchase_put_right q join purchase r on r.purchase_id = q.instead_id
        where q.purchase_id = ${p.purchase}::uuid
      union all
      select r.purchase_id, r.line_id, r.amount_pence from stood join purchase_put_right q on q.purchase_id = stood.purchase_id
        join purchase r on r.purchase_id = q.instead_id),
    rest as (select stood.* from stood where not exists (select from purchase_put_right q where q.purchase_id = stood.purchase_id))
    select b.line_id, b.bought_on, b.amount_pence, b.what, b.no_receipt_because, rest.purchase_id as rest_id,
      first.purchase_id is not null and (rest.purchase_id is null or rest.line_id <> first.line_id or rest.amount_pence <> first.amount_pence) as rest_changed,
      s.settled_id as row_settled_id, s.file_id, s.row_number, s.made_purchase as row_made,
      exists (select from row_as_told r join statement_closed c on c.account_id = r.account_id and c.up_to >= r.booked_on
        where r.file_id = s.file_id and r.row_number = s.row_number) as closed
    from row_settled back
    join purchase b on b.purchase_id = back.purchase_id
    join purchase_put_right q on q.purchase_id = b.purchase_id
    left join purchase first on first.purchase_id = q.instead_id
    left join rest on true
    left join row_settled s on s.purchase_id = b.purchase_id and s.is_what = 'purchase' and ${standing}
    where back.budget_id = ${p.budget}::uuid and back.settled_id = ${p.settled}::uuid and back.purchase_id = ${p.purchase}::uuid
      and back.is_what = 'came-back'`,
)
