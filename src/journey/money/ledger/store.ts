import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { AccountKind, TransferKind } from './ledger.ts'

/** The council's own account is not cached: every payment of the council would queue on its row. */
export const openAccounts = statement(
  'money-open-accounts',
  (_, p: { budget: string }) => sql<object>`
    insert into account (kind, budget_id, cached)
    values ('council', null, false), ('held', ${p.budget}::uuid, true), ('spent', ${p.budget}::uuid, true), ('returned', ${p.budget}::uuid, true)
    on conflict (authority_id, kind, budget_id) do nothing`,
)

type NewTransfer = {
  debit: AccountKind
  credit: AccountKind
  amount: Pence
  kind: TransferKind
  budget: string
  line: string | null
  on: Day
  at: Date
  key: string
  by: string
}

export const addTransfer = statement(
  'money-add-transfer',
  (_, p: NewTransfer) => sql<{ transfer_id: bigint }>`
    insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
    select d.account_id, c.account_id, ${p.amount}::bigint, ${p.kind}::text, ${p.budget}::uuid, ${p.line}::uuid, ${p.on}::date,
      ${p.at}::timestamptz, ${p.key}::uuid, ${p.by}::uuid
    from account d, account c
    where d.kind = ${p.debit} and (d.budget_id = ${p.budget}::uuid or d.kind = 'council')
      and c.kind = ${p.credit} and (c.budget_id = ${p.budget}::uuid or c.kind = 'council')
    on conflict on constraint one_effect_a_key do nothing
    returning transfer_id`,
)

export const transferByKey = statement('money-transfer-by-key', (q, p: { key: string }) =>
  q.selectFrom('transfer').select('transfer_id').where('key', '=', p.key),
)

export const accountsOf = statement('money-accounts-of', (q, p: { budget: string }) =>
  q
    .selectFrom('account')
    .select(['kind', sql<bigint>`credits_pence - debits_pence`.as('pence')])
    .where('budget_id', '=', p.budget),
)

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
    .where('transfer.kind', '=', 'payment')
    .orderBy('item.period_from')
    .orderBy('item.line_id'),
)

export const lineOfBudget = statement('money-line-of-budget', (q, p: { budget: string; line: string }) =>
  q.selectFrom('agreement_line').select('line_id').where('budget_id', '=', p.budget).where('line_id', '=', p.line),
)
