import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { LineRow } from '../agreement/rows.ts'

/** The first people with an agreement, up to so many. */
export const firstSetUp = statement(
  'money-forecast-first',
  (_, p: { most: number }) => sql<{ budget_id: string }>`
    select distinct budget_id from agreement order by budget_id limit ${p.most}::int`,
)

/** So many people with an agreement after one id, in the order of their ids. */
export const nextSetUp = statement(
  'money-forecast-next',
  (_, p: { after: string; most: number }) => sql<{ budget_id: string }>`
    select distinct budget_id from agreement where budget_id > ${p.after}::uuid order by budget_id limit ${p.most}::int`,
)

type LineOfRow = LineRow & { agreement_id: string; budget_id: string }

export const linesOf = statement(
  'money-forecast-lines',
  (_, p: { budgets: readonly string[] }) => sql<LineOfRow>`
    select line.* from agreement_line line where line.budget_id = any(${p.budgets}::uuid[]) order by line.budget_id, line.agreement_id, line.from_day, line.line_id`,
)

/**
 * What of the instalments due in some days has been paid already, by code; found by the runs that reach these days. Adjustments and
 * contributions are no instalments.
 */
export const paidOfDue = statement(
  'money-forecast-paid',
  (_, p: { from: Day; to: Day }) => sql<{ code: string; pence: Pence }>`
    select code, sum(pence)::bigint as pence from (
      select (select line.budget_code from agreement_line line where line.line_id = item.line_id) as code, sum(item.amount_pence) as pence
      from pay_run_item item join transfer t on t.key = item.item_id
      where item.pay_run_id = any(array(select run.pay_run_id from pay_run run where run.pay_up_to >= ${p.from}::date))
        and item.kind = 'instalment' and item.pay_on between ${p.from}::date and ${p.to}::date
        and not exists (select from transfer back where back.reverses = t.transfer_id)
      group by item.line_id) lines
    group by code`,
)

/**
 * What each of the council's accounts has paid out from one day to another, less what came back to it: from the balances of closed
 * months and what came after them, so that a year is never added up anew.
 */
export const spentOf = statement(
  'money-forecast-spent',
  (_, p: { from: Day; to: Day }) => sql<{ code: string; pence: Pence }>`
    with mark as (select ${p.from}::date - 1 as day, 1 as sign union all select ${p.to}::date, -1)
    select a.code, coalesce(sum(mark.sign * (last.pence + coalesce(since.pence, 0))), 0)::bigint as pence
    from account a cross join mark
    cross join lateral (
      (select b.up_to, b.credits_pence - b.debits_pence as pence from balance_checkpoint b
        where b.account_id = a.account_id and b.up_to <= mark.day order by b.up_to desc limit 1)
      union all select '-infinity'::date, 0::bigint
      order by 1 desc limit 1) last
    left join lateral (select sum(d.credits_pence - d.debits_pence) as pence from control_day d where d.account_id = a.account_id
      and d.day > last.up_to and d.day <= mark.day) since on true
    where a.kind = 'council' group by a.code`,
)
