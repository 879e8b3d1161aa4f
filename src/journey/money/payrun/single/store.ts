import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import type { Single } from './single.ts'

type New = {
  run: string
  item: string
  payment: string
  budget: string
  payee: string | null
  kind: Single['kind']
  pocket: Pocket
  switch: string | null
  again: string | null
  amount: Pence
  what: string
  by: string
  today: Day
  at: Date
}

/**
 * A run of one payment of its own, drafted whole, with its claim. It stands at the first line of what was agreed, on that line's first
 * day, so that no period of what falls due is touched; its turn is the next. No row where nothing is set up. One that came back is paid
 * again in the place and turn that it had, as an instalment is: only one claim can stand there.
 */
export const addSingle = statement(
  'money-single-add',
  (_, p: New) => sql<{ item_id: string }>`
    with run as (insert into pay_run (pay_run_id, pay_up_to, is_single, drafted_by, drafted_on)
        values (${p.run}::uuid, ${p.today}::date, true, ${p.by}::uuid, ${p.today}::date)),
      slice as (insert into pay_run_slice (pay_run_id, phase, after_budget, up_to_budget, items, total_pence, is_last, worked_at)
        values (${p.run}::uuid, 'draft', '00000000-0000-0000-0000-000000000000', ${p.budget}::uuid, 1, ${p.amount}::bigint, true, ${p.at}::timestamptz)),
      place as (select before.line_id, before.period_from as from_day, before.turn from pay_run_item before
          where before.item_id = ${p.again}::uuid and before.budget_id = ${p.budget}::uuid and before.kind = ${p.kind}::text
        union all (select l.line_id, l.from_day, (select count(*) from pay_run_item i where i.line_id = l.line_id and i.kind = ${p.kind}::text)::smallint
          from agreement_now a join agreement_line l on l.agreement_id = a.agreement_id where a.budget_id = ${p.budget}::uuid and ${p.again}::uuid is null
          order by l.from_day, l.line_id limit 1)),
      item as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, payment_id, kind, turn, period_from, period_to, pay_on,
          amount_pence, working, pocket, switch_id)
        select ${p.item}::uuid, ${p.run}::uuid, ${p.budget}::uuid, line_id, ${p.payee}::uuid, ${p.payment}::uuid, ${p.kind}::text, turn, from_day,
          from_day, ${p.today}::date, ${p.amount}::bigint, ${p.what}::text, ${p.pocket}::text, ${p.switch}::uuid from place returning *)
    insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    select line_id, period_from, kind, turn, item_id from item returning item_id`,
)

type Row = { run_id: string; amount_pence: Pence; what: string; asked_by: string; arrives_on: Day | null }

/** The payments of their own that stand on a budget, of one kind, newest first: not what was withdrawn, left out or came back. */
export const singlesOf = statement(
  'money-singles-of',
  (_, p: { budget: string; kind: Single['kind'] }) => sql<Row>`
    select i.pay_run_id as run_id, i.amount_pence, i.working as what, h.name as asked_by, t.effective_on as arrives_on
    from pay_run_item i
    join instalment_claim c on c.item_id = i.item_id
    join pay_run r on r.pay_run_id = i.pay_run_id
    join human h on h.human_id = r.drafted_by
    left join transfer t on t.key = i.item_id
    where i.budget_id = ${p.budget}::uuid and i.kind = ${p.kind}::text order by i.pay_run_id desc`,
)

type BackRow = { item_id: string; amount_pence: Pence; pocket: Pocket; switch_id: string | null; what: string }

/** The payment out of the pot of this budget that one payment was; no row where it was none. */
export const potItemOf = statement(
  'money-single-pot-item-of',
  (_, p: { budget: string; payment: string }) => sql<BackRow>`
    select item_id, amount_pence, pocket, switch_id, working as what from pay_run_item
    where payment_id = ${p.payment}::uuid and budget_id = ${p.budget}::uuid and kind = 'pot'`,
)

/** A row where it is written down that the person of this budget has died. */
export const hasDied = statement(
  'money-single-has-died',
  (_, p: { budget: string }) => sql<object>`
    select 1 as yes from budget b join has_died d on d.person_id = b.person_id where b.budget_id = ${p.budget}::uuid`,
)
