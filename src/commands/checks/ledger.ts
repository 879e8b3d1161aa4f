import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

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
    says: 'A transfer moves money between accounts of its own budget and the council',
    finds: statement(
      'check-ledger-accounts',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || t.transfer_id || ' (' || t.kind || ')' as what
        from transfer t
        left join account d on d.account_id = t.debit_account
        left join account c on c.account_id = t.credit_account
        where (d.budget_id is null or d.budget_id = t.budget_id) is not true
          or (c.budget_id is null or c.budget_id = t.budget_id) is not true
          or (t.kind, d.kind, c.kind) not in (('payment', 'council', 'held'), ('purchase', 'held', 'spent'),
            ('purchase-taken-back', 'spent', 'held'), ('money-returned', 'held', 'returned'))`,
    ),
  },
]
