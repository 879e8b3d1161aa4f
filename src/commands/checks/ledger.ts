import { type RawBuilder, sql } from 'kysely'
import { statement } from '#db/statement.ts'
import { FLOWS } from '#journey/money/index.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

const list = (kinds: readonly string[]) => sql.join(kinds.map((kind) => sql.lit(kind)))

/** Whether a transfer `t` of its kind goes from one kind of account to another: said by the code, not by the database again. */
const flowIsKnown = (debit: RawBuilder<unknown>, credit: RawBuilder<unknown>) =>
  sql`(${sql.join(
    Object.entries(FLOWS).map(
      ([kind, flow]) =>
        sql`t.kind = ${sql.lit(kind)} and ${debit} in (${list(flow.debit)}) and ${credit} in (${list(flow.credit)})`,
    ),
    sql` or `,
  )})`

/** The double entry of each council. */
export const LEDGER_CHECKS: readonly Check[] = [
  {
    says: 'All balances of a council together are zero',
    finds: statement(
      'check-ledger-sum',
      (_, _p: object) => sql<Finding>`
        with sides as (
          select a.account_id, case when a.cached then a.credits_pence - a.debits_pence
            else coalesce((select sum(p.pence) from posting p where p.account_id = a.account_id), 0) end as pence
          from account a)
        select 'together they are ' || sum(pence) || ' pence' as what from sides having sum(pence) <> 0`,
    ),
  },
  {
    says: 'A kept balance is what its postings come to',
    finds: statement(
      'check-ledger-balances',
      (_, _p: object) => sql<Finding>`
        with derived as (
          select account_id, sum(greatest(-pence, 0)) as debits, sum(greatest(pence, 0)) as credits from posting group by account_id)
        select 'account ' || a.account_id || ' keeps ' || (a.credits_pence - a.debits_pence) || ' pence, its postings come to '
          || (coalesce(d.credits, 0) - coalesce(d.debits, 0)) as what
        from account a left join derived d using (account_id)
        where a.cached and (a.debits_pence, a.credits_pence) <> (coalesce(d.debits, 0), coalesce(d.credits, 0))
          or not a.cached and (a.debits_pence, a.credits_pence) <> (0, 0)`,
    ),
  },
  {
    says: 'The days of a control account are what its postings come to',
    finds: statement(
      'check-ledger-days',
      (_, _p: object) => sql<Finding>`
        with derived as (select p.account_id, p.effective_on as day, sum(greatest(-p.pence, 0)) as debits, sum(greatest(p.pence, 0)) as credits
            from posting p join account a on a.account_id = p.account_id where not a.cached group by 1, 2),
          kept as (select account_id, day, sum(debits_pence) as debits, sum(credits_pence) as credits from control_day group by 1, 2)
        select 'account ' || coalesce(k.account_id, d.account_id) || ' on ' || coalesce(k.day, d.day) as what
        from kept k full join derived d on d.account_id = k.account_id and d.day = k.day
        where (k.debits, k.credits) is distinct from (d.debits, d.credits)`,
    ),
  },
  {
    says: 'A transfer moves money between accounts of its own budget and the council, as its kind does',
    finds: statement(
      'check-ledger-accounts',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || t.transfer_id || ' (' || t.kind || ')' as what
        from transfer t
        left join account d on d.account_id = t.debit_account
        left join account c on c.account_id = t.credit_account
        where coalesce(d.budget_id, c.budget_id) is distinct from t.budget_id or coalesce(c.budget_id, d.budget_id) is distinct from t.budget_id
          or not (${flowIsKnown(sql`d.kind`, sql`c.kind`)} or t.reverses is not null and ${flowIsKnown(sql`c.kind`, sql`d.kind`)})`,
    ),
  },
  {
    says: 'What puts a transfer right is that transfer the other way',
    finds: statement(
      'check-ledger-reversals',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || r.transfer_id || ' reverses ' || r.reverses as what from transfer r
        left join transfer t on t.transfer_id = r.reverses
        where r.reverses is not null and (t.debit_account, t.credit_account, t.amount_pence, t.budget_id)
          is distinct from (r.credit_account, r.debit_account, r.amount_pence, r.budget_id)`,
    ),
  },
  {
    says: 'The council pays from a pot only in a time in which it was opened',
    finds: statement(
      'check-ledger-pots',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || t.transfer_id as what from transfer t
        left join unwell_switch s on s.switch_id = t.switch_id and s.budget_id = t.budget_id and s.adds = 'pot'
        where t.kind = 'pot-payment' and s.switch_id is null`,
    ),
  },
  {
    says: 'What was written down of a closed month is what its postings come to, and nothing was added to it since',
    finds: statement(
      'check-ledger-closed',
      (_, _p: object) => sql<Finding>`
        select 'account ' || b.account_id || ' up to ' || b.up_to as what from balance_checkpoint b
        cross join lateral (select coalesce(sum(greatest(-p.pence, 0)), 0)::bigint as debits, coalesce(sum(greatest(p.pence, 0)), 0)::bigint as credits
          from posting p where p.account_id = b.account_id and p.effective_on <= b.up_to) derived
        where (b.debits_pence, b.credits_pence) <> (derived.debits, derived.credits)
        union all
        select 'account ' || p.account_id || ' moved in a closed month without being written down' from posting p
        join lateral (select min(up_to) as up_to from ledger_closed c where c.up_to >= p.effective_on) closed on closed.up_to is not null
        where not exists (select from balance_checkpoint b where b.account_id = p.account_id and b.up_to = closed.up_to)`,
    ),
  },
]
