import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import { type AccountKind, BUDGET_ACCOUNTS, type TransferKind } from './ledger.ts'

/** An account of this kind: of the budget, or of the council (by its code where it has several). */
const ofKind = (alias: RawBuilder<unknown>, kind: string, p: { budget: string; code: string }) => sql`
  (${alias}.kind = ${kind} and (${alias}.budget_id = ${p.budget}::uuid
    or (${alias}.budget_id is null and ${alias}.code = case when ${alias}.kind = 'council' then ${p.code} else '' end)))`

/**
 * Opens what a budget needs: the council's account of each code (`codes`; always that of '' too), its bank, and the budget's own.
 * What is open stays as it is. Control accounts are not cached: every payment of the council would queue on their row. What the
 * council itself holds never goes below nothing; where it only writes down what happened there is no floor.
 */
export const openAccounts = statement(
  'money-open-accounts',
  (_, p: { budget: string; codes: readonly string[] }) => sql<object>`
    insert into account (kind, code, budget_id, floor_pence, cached)
    select 'council', code, null::uuid, null::bigint, false from unnest(${p.codes}::text[] || array['']) code
    union select 'bank', '', null, null, false
    union all select kind, '', ${p.budget}::uuid, case when kind in ('managed','pot','to-return') then 0 end, true
      from unnest(${sql.val(BUDGET_ACCOUNTS)}::text[]) kind
    on conflict on constraint one_account_a_purpose do nothing`,
)

type NewTransfer = {
  debit: AccountKind
  credit: AccountKind
  code: string
  amount: Pence
  kind: TransferKind
  budget: string
  line: string | null
  outcome: string | null
  group: string | null
  switch: string | null
  on: Day
  at: Date
  key: string
  by: string
}

/** It counts on its day, or on the first day that is not in a closed month, and keeps the day on which it happened. */
export const addTransfer = statement(
  'money-add-transfer',
  (_, p: NewTransfer) => sql<{ transfer_id: bigint }>`
    insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, outcome_id, group_id, switch_id,
      effective_on, happened_on, posted_at, key, made_by)
    select d.account_id, c.account_id, ${p.amount}::bigint, ${p.kind}::text, ${p.budget}::uuid, ${p.line}::uuid, ${p.outcome}::uuid,
      ${p.group}::uuid, ${p.switch}::uuid, greatest(${p.on}::date, open.day), case when ${p.on}::date < open.day then ${p.on}::date end,
      ${p.at}::timestamptz, ${p.key}::uuid, ${p.by}::uuid
    from account d, account c, (select max(up_to) + 1 as day from ledger_closed) open
    where ${ofKind(sql`d`, p.debit, p)} and ${ofKind(sql`c`, p.credit, p)}
    on conflict on constraint one_effect_a_key do nothing
    returning transfer_id`,
)

/** The same amount the other way, under a kind of its own; counts from the day on which it is found out. */
export const addReversal = statement(
  'money-add-reversal',
  (_, p: { transfer: string; budget: string; kind: TransferKind; on: Day; at: Date; key: string; by: string }) => sql<{
    transfer_id: bigint
  }>`
    insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, outcome_id, group_id, switch_id, reverses,
      effective_on, happened_on, posted_at, key, made_by)
    select t.credit_account, t.debit_account, t.amount_pence, ${p.kind}::text, t.budget_id, t.line_id, t.outcome_id, t.group_id, t.switch_id,
      t.transfer_id, greatest(${p.on}::date, open.day), case when ${p.on}::date < open.day then ${p.on}::date end, ${p.at}::timestamptz,
      ${p.key}::uuid, ${p.by}::uuid
    from transfer t, (select max(up_to) + 1 as day from ledger_closed) open
    where t.transfer_id = ${p.transfer}::bigint and t.budget_id = ${p.budget}::uuid
      and not exists (select from transfer r where r.reverses = t.transfer_id)
    returning transfer_id`,
)

export const transferById = statement('money-transfer-by-id', (q, p: { transfer: string; budget: string }) =>
  q
    .selectFrom('transfer')
    .select(['kind', 'reverses'])
    .where('transfer_id', '=', sql<bigint>`${p.transfer}::bigint`)
    .where('budget_id', '=', p.budget),
)

/** Closes a month, once: the database waits for whoever is posting, and writes the balances down (close_ledger). */
export const closeMonth = statement(
  'money-close-month',
  (_, p: { upTo: Day }) => sql<{ up_to: Day }>`
    insert into ledger_closed (up_to, closed_at) select ${p.upTo}::date, now()
    where not exists (select from ledger_closed where up_to >= ${p.upTo}::date) returning up_to`,
)

export const transferByKey = statement('money-transfer-by-key', (q, p: { key: string }) =>
  q.selectFrom('transfer').select('transfer_id').where('key', '=', p.key),
)

/** What one purchase moved: of one account, or of several as a group. Not what was taken back already. */
export const purchaseTransfers = statement(
  'money-purchase-transfers',
  (_, p: { budget: string; key: string }) => sql<{ transfer_id: bigint }>`
    select t.transfer_id from transfer t
    where t.budget_id = ${p.budget}::uuid and t.kind = 'purchase' and (t.key = ${p.key}::uuid or t.group_id = ${p.key}::uuid)
      and not exists (select from transfer r where r.reverses = t.transfer_id)
    order by t.transfer_id`,
)

export const accountsOf = statement('money-accounts-of', (q, p: { budget: string }) =>
  q
    .selectFrom('account')
    .select(['kind', sql<bigint>`credits_pence - debits_pence`.as('pence')])
    .where('budget_id', '=', p.budget),
)

/** Instalments and their adjustments that were paid and did not come back; what was netted is below zero. */
export const paidPeriodsOf = statement('money-paid-periods-of', (q, p: { budget: string }) =>
  q
    .selectFrom('pay_run_item as item')
    .innerJoin('transfer', 'transfer.key', 'item.item_id')
    .innerJoin('agreement_line as line', 'line.line_id', 'item.line_id')
    .select([
      'item.item_id',
      'item.line_id',
      'line.what',
      'item.period_from',
      'item.period_to',
      'item.pay_on',
      'item.amount_pence',
      'item.working',
    ])
    .select('transfer.effective_on')
    .where('item.budget_id', '=', p.budget)
    .where('item.kind', 'in', ['instalment', 'adjustment'])
    .where('transfer.budget_id', '=', p.budget)
    .where('transfer.kind', 'in', ['payment', 'adjustment-back'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('transfer as back')
            .select('back.transfer_id')
            .whereRef('back.reverses', '=', 'transfer.transfer_id'),
        ),
      ),
    )
    .orderBy('item.period_from')
    .orderBy('item.line_id')
    .orderBy('item.turn'),
)

export const lineOfBudget = statement('money-line-of-budget', (q, p: { budget: string; line: string }) =>
  q
    .selectFrom('agreement_line')
    .select(['line_id', sql<string>`managed_now(agreement_line)`.as('managed_now')])
    .where('budget_id', '=', p.budget)
    .where('line_id', '=', p.line),
)
