import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/**
 * What lay in an account right after a transfer of a day: what it came to at the end of the last month that was closed by then, and
 * what came since. A transfer's number that no transfer reaches stands for the end of the day.
 */
const after = (day: Day, transfer: string) => sql<Pence>`
  (last.credits_pence - last.debits_pence
    + coalesce((select sum(t.amount_pence) from transfer t where t.credit_account = a.account_id
      and t.effective_on > last.up_to and (t.effective_on, t.transfer_id) <= (${day}::date, ${transfer}::bigint)), 0)
    - coalesce((select sum(t.amount_pence) from transfer t where t.debit_account = a.account_id
      and t.effective_on > last.up_to and (t.effective_on, t.transfer_id) <= (${day}::date, ${transfer}::bigint)), 0))::bigint`

// Always a row, so that the day needs no `coalesce`: under row-level security PostgreSQL does not look that up in an index, and would
// read every transfer of the account.
const lastClosed = (day: Day) => sql`
  cross join lateral (
    (select b.up_to, b.debits_pence, b.credits_pence from balance_checkpoint b
      where b.account_id = a.account_id and b.up_to < ${day}::date order by b.up_to desc limit 1)
    union all select '-infinity'::date, 0::bigint, 0::bigint
    order by 1 desc limit 1) last`

/** What lay in each account of a budget right after a transfer of a day. */
export const balancesAt = statement(
  'money-statement-balances-at',
  (_, p: { budget: string; day: Day; transfer: string }) => sql<{ kind: string; pence: Pence }>`
    select a.kind, ${after(p.day, p.transfer)} as pence from account a ${lastClosed(p.day)} where a.budget_id = ${p.budget}::uuid`,
)

/** What lay in each of the council's own accounts at the end of a day, by budget code: from its days since the last closed month. */
export const councilBalancesAt = statement(
  'money-statement-council-balances',
  (_, p: { day: Day }) => sql<{ kind: string; code: string; pence: Pence }>`
    select a.kind, a.code, (last.credits_pence - last.debits_pence + coalesce((select sum(d.credits_pence - d.debits_pence) from control_day d
      where d.account_id = a.account_id and d.day > last.up_to and d.day <= ${p.day}::date), 0))::bigint as pence
    from account a ${lastClosed(p.day)}
    where a.budget_id is null order by a.kind, a.code`,
)

type EntryRow = {
  transfer_id: bigint
  kind: string
  debit: string
  credit: string
  amount_pence: Pence
  effective_on: Day
  happened_on: Day | null
  is_reversal: boolean
  what: string | null
}

const entry = sql`
  select t.transfer_id, t.kind, d.kind as debit, c.kind as credit, t.amount_pence, t.effective_on, t.happened_on,
    t.reverses is not null as is_reversal, coalesce(bought.what, advance.what, line.what) as what`

const itsParts = sql`
  join account d on d.account_id = t.debit_account
  join account c on c.account_id = t.credit_account
  left join agreement_line line on line.line_id = t.line_id
  left join purchase bought on bought.purchase_id = case when t.group_id is null then t.key else t.group_id end
  left join pot_advance advance on advance.advance_id = t.key`

/** A budget's transfers up to a day, newest first, from one on (it included). */
export const entriesBefore = statement(
  'money-statement-entries',
  (_, p: { budget: string; day: Day; transfer: string; limit: number }) => sql<EntryRow>`
    ${entry} from (select * from transfer where budget_id = ${p.budget}::uuid
        and (effective_on, transfer_id) <= (${p.day}::date, ${p.transfer}::bigint)
      order by effective_on desc, transfer_id desc limit ${p.limit}::int) t ${itsParts}
    order by t.effective_on desc, t.transfer_id desc`,
)

/** The transfers of one of the council's own accounts, newest first, from one on (it included). */
export const councilEntriesBefore = statement(
  'money-statement-council-entries',
  (_, p: { account: string; day: Day; transfer: string; limit: number }) => sql<{
    transfer_id: bigint
    pence: Pence
    effective_on: Day
  }>`
    select transfer_id, pence, effective_on from (
      (select transfer_id, -amount_pence as pence, effective_on from transfer where debit_account = ${p.account}::bigint
        and (effective_on, transfer_id) <= (${p.day}::date, ${p.transfer}::bigint) order by effective_on desc, transfer_id desc limit ${p.limit}::int)
      union all
      (select transfer_id, amount_pence, effective_on from transfer where credit_account = ${p.account}::bigint
        and (effective_on, transfer_id) <= (${p.day}::date, ${p.transfer}::bigint) order by effective_on desc, transfer_id desc limit ${p.limit}::int)
    ) both_sides order by effective_on desc, transfer_id desc limit ${p.limit}::int`,
)

/** What was posted between two days (both inclusive), by kind: what was spent, paid and returned within a month or a year. */
export const postedBetween = statement(
  'money-statement-between',
  (_, p: { budget: string; from: Day; to: Day }) => sql<{ kind: string; pence: Pence }>`
    select kind, sum(amount_pence)::bigint as pence from transfer
    where budget_id = ${p.budget}::uuid and effective_on between ${p.from}::date and ${p.to}::date group by kind`,
)
