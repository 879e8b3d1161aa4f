import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** Those of the newest twenty approved runs of which something has not gone to the bank yet: what goes to accounts, or to cards. */
export const unsentRuns = statement(
  'desk-finance-unsent',
  (_, _p: object) => sql<{ pay_run_id: string }>`
    select distinct run.pay_run_id from (select pay_run_id from pay_run_approved order by pay_run_id desc limit 20) run
    cross join (values (false), (true)) as kind (by_card)
    where not exists (select from payment_file f join pay_run_sent s on s.pay_run_id = run.pay_run_id and s.file_id = f.file_id
        where f.pay_run_id = run.pay_run_id and (f.format = 'card-csv') = kind.by_card
          and not exists (select from file_refused r where r.file_id = f.file_id))
      and exists (select from payment p where p.pay_run_id = run.pay_run_id and (p.card_id is not null) = kind.by_card)`,
)

/** How many accounts the bank says have moved, and nobody has checked. */
export const openSwitches = statement(
  'desk-finance-switches',
  (_, _p: object) => sql<{ count: number }>`
    select count(*)::int as count from bank_switch s where not exists (select from payee p where p.switch_id = s.switch_id)`,
)
