import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Single } from '../../payrun/single/single.ts'
import type { Likeness } from '../bank.ts'

export type PaidRow = {
  payment_id: string
  budget_id: string
  person_id: string
  person_name: string
  reference: string
  amount_pence: Pence
  arrives_on: Day
  last_digits: string
  is_posted: boolean
  is_back: boolean
  is_used: boolean
}

/** A payment as finance knows it; `is_used`: it lies with the council, and less of it is left than would have to come back. */
export const paidRow = sql<PaidRow>`
  select p.payment_id, p.budget_id, budget.person_id, human.name as person_name, p.reference, p.amount_pence, p.arrives_on,
    coalesce(right(payee.account_number, 2), '') as last_digits,
    exists (select from pay_run_item i join transfer t on t.key = i.item_id where i.payment_id = p.payment_id) as is_posted,
    exists (select from payment_returned r where r.payment_id = p.payment_id) as is_back,
    exists (select from pay_run_item i join transfer t on t.key = i.item_id join account a on a.account_id = t.credit_account
      where i.payment_id = p.payment_id and a.floor_pence is not null
      group by a.account_id, a.credits_pence, a.debits_pence, a.floor_pence
      having a.credits_pence - a.debits_pence - sum(t.amount_pence) < a.floor_pence) as is_used
  from payment p
  join budget on budget.budget_id = p.budget_id
  join human on human.human_id = budget.person_id
  left join payee on payee.payee_id = p.payee_id`

export const paymentByReference = statement(
  'money-bank-payment-by-reference',
  (_, p: { reference: string }) => sql<PaidRow>`${paidRow} where p.reference = ${p.reference}`,
)

export const paymentsByIds = statement(
  'money-bank-payments-by-ids',
  (_, p: { ids: readonly string[] }) => sql<PaidRow>`
    ${paidRow} where p.payment_id = any(${p.ids}::uuid[]) order by p.budget_id, p.payment_id`,
)

/** Locks the budgets of these payments, in one order. */
export const lockBudgetsOfPayments = statement(
  'money-bank-lock-budgets',
  (_, p: { ids: readonly string[] }) => sql<{ budget_id: string }>`
    select budget_id from budget where budget_id in (select p.budget_id from payment p where p.payment_id = any(${p.ids}::uuid[]))
    order by budget_id for update`,
)

/** `rows`: JSON of {payment_id, code, returned_on, import_id, return_id}. Gives those that were not written down before. */
export const addReturned = statement(
  'money-bank-add-returned',
  (_, p: { rows: string; by: string; on: Day }) => sql<{ payment_id: string }>`
    insert into payment_returned (payment_id, code, returned_on, import_id, return_id, recorded_by, recorded_on)
    select payment_id, code, returned_on, import_id, return_id, ${p.by}::uuid, ${p.on}::date
    from jsonb_to_recordset(${p.rows}::jsonb) as r (payment_id uuid, code text, returned_on date, import_id uuid, return_id uuid)
    on conflict do nothing
    returning payment_id`,
)

/** What was posted for these payments and counts still: each transfer, with its item and its budget; of what was kept, given back and kept again, the newest. */
export const transfersOfPayments = statement(
  'money-bank-transfers',
  (_, p: { ids: readonly string[] }) => sql<{ transfer_id: bigint; item_id: string; budget_id: string; kind: string }>`
    select case t.kind when 'contribution-kept' then put_right_last(t.authority_id, t.transfer_id) else t.transfer_id end as transfer_id,
      i.item_id, t.budget_id, t.kind
    from pay_run_item i join transfer t on t.key = i.item_id
    where i.payment_id = any(${p.ids}::uuid[]) and (not exists (select from transfer r where r.reverses = t.transfer_id)
      or t.kind = 'contribution-kept' and not is_put_right(t.authority_id, t.transfer_id))
    order by t.transfer_id`,
)

/** What a file told came back that names a payment by its reference and amount: nothing is left to be asked. */
export const namedByReference = statement(
  'money-bank-named-by-reference',
  (_, p: { id: string }) => sql<{ return_id: string; payment_id: string; code: string; returned_on: Day }>`
    select distinct on (p.payment_id) r.return_id, p.payment_id, r.code, r.returned_on
    from bank_return r join payment p on p.reference = r.reference and (r.amount_pence is null or r.amount_pence = p.amount_pence)
    where r.import_id = ${p.id}::uuid
    order by p.payment_id, r.return_id`,
)

type OpenRow = {
  return_id: string
  reference: string
  sort_code: string
  account_number: string
  amount_pence: Pence | null
  returned_on: Day
  code: string
  is_open: boolean
}

const isOpenReturn = sql`(not exists (select from payment_returned p where p.return_id = r.return_id)
    and not exists (select from bank_return_not_ours n where n.return_id = r.return_id))`

const openRow = sql<OpenRow>`
  select r.return_id, r.reference, r.sort_code, r.account_number, r.amount_pence, r.returned_on, r.code, ${isOpenReturn} as is_open
  from bank_return r`

export const openReturns = statement(
  'money-bank-open-returns',
  (_, _p: object) => sql<OpenRow>`${openRow} where ${isOpenReturn} order by r.returned_on, r.return_id limit 100`,
)

export const returnById = statement(
  'money-bank-return',
  (_, p: { id: string }) => sql<OpenRow>`${openRow} where r.return_id = ${p.id}::uuid`,
)

/** What one of them may be: the same account and amount within a month before and a week after, or the same reference with another amount. */
export const likePayments = statement(
  'money-bank-like-payments',
  (_, p: { id: string }) => sql<PaidRow & { like: Likeness }>`
    select paid.*, case when paid.reference = r.reference then 'same-reference-other-amount' else 'same-account-and-amount' end as like
    from bank_return r join lateral (
      ${paidRow} where p.reference = r.reference or (payee.sort_code = r.sort_code and payee.account_number = r.account_number
        and p.amount_pence = r.amount_pence and p.arrives_on between r.returned_on - 30 and r.returned_on + 7)) paid on true
    where r.return_id = ${p.id}::uuid and paid.is_posted and not paid.is_back
    order by paid.arrives_on desc, paid.payment_id limit 10`,
)

export const addNotOurs = statement(
  'money-bank-not-ours',
  (_, p: { id: string; words: string; by: string; on: Day }) => sql<{ return_id: string }>`
    insert into bank_return_not_ours (return_id, words, said_by, said_on)
    values (${p.id}::uuid, ${p.words}, ${p.by}::uuid, ${p.on}::date) on conflict do nothing returning return_id`,
)

export const addPayAgain = statement(
  'money-bank-pay-again',
  (_, p: { id: string; words: string; by: string; on: Day }) => sql<{ payment_id: string }>`
    insert into pay_again (payment_id, words, said_by, said_on)
    values (${p.id}::uuid, ${p.words}, ${p.by}::uuid, ${p.on}::date) on conflict do nothing returning payment_id`,
)

type BackRow = {
  payment_id: string
  budget_id: string
  person_name: string
  amount_pence: Pence
  reference: string
  last_digits: string
  returned_on: Day
  code: string
  single: Single['kind'] | null
  is_in_run: boolean
  again_pence: Pence | null
  is_paid_again: boolean
  said_again: boolean
  has_new: boolean
  new_checked: boolean
}

/**
 * `new`: details that were written down later than those which it came back from. In a run again: each of its periods is claimed by
 * another item, and so is the place of a payment out of the pot; what was paid in too much goes back as what is too much later, so there
 * it is any that was asked for since it came back, of whatever amount.
 */
const backRow = sql<BackRow>`
  select p.payment_id, p.budget_id, human.name as person_name, p.amount_pence, p.reference,
    coalesce(right(payee.account_number, 2), '') as last_digits, r.returned_on, r.code,
    (select i.kind from pay_run_item i where i.payment_id = p.payment_id and i.pocket is not null limit 1) as single,
    again.is_in_run, again.is_paid_again, again.pence as again_pence,
    exists (select from pay_again a where a.payment_id = p.payment_id) as said_again,
    exists (select from payee n where n.budget_id = p.budget_id and n.payee_id > p.payee_id and payee_pocket(n) = payee_pocket(payee)) as has_new,
    exists (select from payee n join payee_confirmed c on c.payee_id = n.payee_id
      where n.budget_id = p.budget_id and n.payee_id > p.payee_id and payee_pocket(n) = payee_pocket(payee)) as new_checked
  from payment_returned r
  join payment p on p.payment_id = r.payment_id
  join budget on budget.budget_id = p.budget_id
  join human on human.human_id = budget.person_id
  left join payee on payee.payee_id = p.payee_id
  cross join lateral (
    select coalesce(bool_and(x.item_id is not null), true) as is_in_run, coalesce(bool_and(coalesce(x.is_posted, false)), true) as is_paid_again,
      sum(x.amount_pence)::bigint as pence
    from pay_run_item i left join lateral (
      select later.item_id, later.amount_pence, exists (select from transfer t where t.key = later.item_id) as is_posted
      from instalment_claim c join pay_run_item later on later.item_id = c.item_id
      where i.kind <> 'refund' and c.line_id = i.line_id and c.period_from = i.period_from and c.kind = i.kind and c.turn = i.turn
      union all (select later.item_id, later.amount_pence, exists (select from transfer t where t.key = later.item_id)
        from pay_run_item later join instalment_claim c on c.item_id = later.item_id
        join pay_run_slice s on s.pay_run_id = later.pay_run_id and s.phase = 'draft'
        where i.kind = 'refund' and later.kind = 'refund' and later.budget_id = i.budget_id and s.worked_at >= (
          select back.posted_at from transfer went join transfer back on back.reverses = went.transfer_id where went.key = i.item_id)
        order by later.pay_run_id limit 1)) x on true
    where i.payment_id = p.payment_id and (i.kind = 'instalment' or i.pocket is not null)) again`

/** The newest hundred; those that are paid again stand last. */
export const newestBack = statement(
  'money-bank-newest-back',
  (_, _p: object) => sql<BackRow>`
    select * from (${backRow} order by r.returned_on desc, p.payment_id limit 100) back
    order by is_paid_again, returned_on, payment_id`,
)

export const backById = statement(
  'money-bank-back',
  (_, p: { id: string }) => sql<BackRow>`${backRow} where p.payment_id = ${p.id}::uuid`,
)

export const backOfBudget = statement(
  'money-bank-back-of-budget',
  (_, p: { budget: string }) => sql<BackRow>`
    ${backRow} where p.budget_id = ${p.budget}::uuid order by r.returned_on desc, p.payment_id limit 12`,
)
