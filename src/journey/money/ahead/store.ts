import { sql } from 'kysely'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

type Row = {
  held_pence: Pence | null
  payee_confirmed: boolean
  /** 'line day' of every period paid, comma by comma: one value costs a page far less than a row a week of years. */
  paid: string | null
}

/** The agreement set up last, and of its money no more than a first screen says. */
export const aheadOf = statement(
  'money-ahead-of',
  (_, p: { budget: string }) => sql<Row>`
  select (select sum(c.credits_pence - c.debits_pence)::bigint from account c
      where c.budget_id = a.budget_id and c.kind in ('held','managed','third-party','card')) as held_pence,
    exists (select from payee y join payee_confirmed f on f.payee_id = y.payee_id where y.budget_id = a.budget_id) as payee_confirmed,
    (select string_agg(i.line_id || ' ' || i.period_from, ',') from pay_run_item i join transfer t on t.key = i.item_id
      where i.budget_id = a.budget_id and t.kind = 'payment'
        and not exists (select from transfer back where back.reverses = t.transfer_id)) as paid
  from agreement a where a.budget_id = ${p.budget}::uuid order by a.set_up_on desc, a.agreement_id desc limit 1`,
)
