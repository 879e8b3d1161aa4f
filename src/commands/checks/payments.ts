import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

/** What was posted for an item `i`, and is not put right since. */
const posted = sql`select from transfer t where t.key = i.item_id and not exists (select from transfer back where back.reverses = t.transfer_id)`

/** Pay runs of each council, and decisions about money. */
export const PAYMENT_CHECKS: readonly Check[] = [
  {
    says: 'Each instalment of an approved run was paid once, with its own amount; or it was left out and is due again',
    finds: statement(
      'check-items-paid',
      (_, _p: object) => sql<Finding>`
        select 'item ' || i.item_id || case when t.transfer_id is null then ' has no transfer' else ' was paid another amount' end as what
        from pay_run_item i
        join pay_run_slice whole on whole.pay_run_id = i.pay_run_id and whole.phase = 'post' and whole.is_last
        left join transfer t on t.key = i.item_id
        where (t.transfer_id is null and not exists (select from item_left_out o where o.item_id = i.item_id))
          or t.amount_pence <> abs(i.amount_pence) or t.budget_id <> i.budget_id
          or t.line_id is distinct from case when i.pocket is null then i.line_id end`,
    ),
  },
  {
    says: 'A payment is what its items come to, and each that goes to an account has one',
    finds: statement(
      'check-payments-items',
      (_, _p: object) => sql<Finding>`
        with item as (select i.payment_id, sum(i.amount_pence)::bigint as pence, bool_or(i.payee_id is not null) as to_account
          from pay_run_item i join transfer t on t.key = i.item_id where i.payment_id is not null group by i.payment_id)
        select 'payment ' || coalesce(p.payment_id, item.payment_id) || ' is ' || coalesce(p.amount_pence, 0) || ' pence, its items '
          || coalesce(item.pence, 0) as what
        from payment p full join item on item.payment_id = p.payment_id
        where p.amount_pence is distinct from item.pence and (p.payment_id is not null or item.to_account and item.pence <> 0)`,
    ),
  },
  {
    says: 'What was paid keeps its claim until it is put right, and what was left out has none',
    finds: statement(
      'check-claims',
      (_, _p: object) => sql<Finding>`
        select 'item ' || i.item_id || ' was paid and has no claim' as what from pay_run_item i
        where exists (${posted}) and not exists (select from instalment_claim c where c.item_id = i.item_id)
        union all
        select 'item ' || c.item_id || ' was left out and has a claim' from instalment_claim c join item_left_out o on o.item_id = c.item_id
        union all
        select 'item ' || c.item_id || ' is of a run that was withdrawn' from instalment_claim c
          join pay_run_item i on i.item_id = c.item_id join pay_run_withdrawn w on w.pay_run_id = i.pay_run_id`,
    ),
  },
  {
    says: 'Money goes to the budget’s own account, which somebody has checked, and never to another’s',
    finds: statement(
      'check-payments-payees',
      (_, _p: object) => sql<Finding>`
        select 'payment ' || p.payment_id as what from payment p
        left join payee y on y.payee_id = p.payee_id left join payee_confirmed c on c.payee_id = p.payee_id
        left join card_issued k on k.card_id = p.card_id
        where coalesce(y.budget_id, k.budget_id) is distinct from p.budget_id or (p.payee_id is not null and c.payee_id is null)
          or exists (select from pay_run_item i join transfer t on t.key = i.item_id join account a on a.account_id = t.credit_account
            where i.payment_id = p.payment_id and t.kind in ('payment','pot-payment') and a.kind in ('held','third-party') and a.kind <> payee_pocket(y))`,
    ),
  },
  {
    says: 'Each payment belongs to an instalment of an approved run',
    finds: statement(
      'check-payments-approved',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || t.transfer_id as what from transfer t
        where t.kind in ('payment', 'adjustment-back', 'contribution-kept', 'pot-payment', 'contribution-returned') and t.reverses is null and not exists (select from pay_run_item i join pay_run_approved ok on ok.pay_run_id = i.pay_run_id
          where i.item_id = t.key)`,
    ),
  },
  {
    says: 'Nothing is paid for a period after the last day that stood when the run was approved',
    finds: statement(
      'check-payments-after-end',
      (_, _p: object) => sql<Finding>`
        select distinct 'item ' || i.item_id || ' for ' || i.period_from || ', the last day is ' || o.from_day as what
        from pay_run_item i
        join transfer t on t.key = i.item_id
        join pay_run_approved ok on ok.pay_run_id = i.pay_run_id
        join agreement_line line on line.line_id = i.line_id
        join overlay o on o.agreement_id = line.agreement_id and (o.line_id is null or o.line_id = line.line_id)
        left join overlay_withdrawn gone on gone.overlay_id = o.overlay_id
        where o.kind = 'ends' and i.period_from > o.from_day and o.made_on < ok.approved_on
          and (gone.withdrawn_on is null or gone.withdrawn_on > ok.approved_on)`,
    ),
  },
  {
    says: 'What comes on top in a bad time is no more, and for no longer, than a plan agreed for its line',
    finds: statement(
      'check-more-agreed',
      (_, _p: object) => sql<Finding>`
        select 'overlay ' || o.overlay_id || ' of line ' || o.line_id as what from overlay o
        join agreement_line line on line.line_id = o.line_id
        join spend_line own on own.spend_line_id = line.spend_line_id
        where o.kind = 'unwell' and not exists (select from spend_line s join unwell_more m on m.spend_line_id = s.spend_line_id
          where coalesce(s.origin_id, s.spend_line_id) = coalesce(own.origin_id, own.spend_line_id) and m.amount_pence >= o.amount_pence
            and m.periods >= (select count(*) from period_starts(line.every, line.from_day, o.from_day, o.to_day)))`,
    ),
  },
  {
    says: 'No instalment is paid twice, and no two of one line overlap',
    finds: statement(
      'check-paid-twice',
      (_, _p: object) => sql<Finding>`
        with period as (
          select i.item_id, i.line_id, i.period_from,
            max(i.period_to) over (partition by i.line_id order by i.period_from, i.item_id
              rows between unbounded preceding and 1 preceding) as paid_to
          from pay_run_item i join transfer t on t.key = i.item_id and t.kind = 'payment'
          where i.kind = 'instalment' and not exists (select from transfer back where back.reverses = t.transfer_id))
        select 'item ' || item_id || ' of line ' || line_id || ' from ' || period_from as what from period where period_from <= paid_to`,
    ),
  },
  {
    says: 'Nobody approves a run that they drafted or checked, or bank details that they wrote down',
    finds: statement(
      'check-two-people',
      (_, _p: object) => sql<Finding>`
        select 'run ' || ok.pay_run_id as what from pay_run_approved ok join pay_run run on run.pay_run_id = ok.pay_run_id
        left join pay_run_checked seen on seen.pay_run_id = ok.pay_run_id
        where ok.approved_by in (ok.drafted_by, run.drafted_by, seen.checked_by)
        union all
        select 'bank details ' || c.payee_id from payee_confirmed c join payee p on p.payee_id = c.payee_id
        where c.confirmed_by in (c.entered_by, p.entered_by)`,
    ),
  },
  {
    says: 'No plan is decided by the human who asked for it, or by the person whose plan it is',
    finds: statement(
      'check-decisions',
      (_, _p: object) => sql<Finding>`
        select 'decision ' || d.decision_id as what
        from decision d
        join submission s on s.submission_id = d.submission_id
        join budget b on b.budget_id = s.budget_id
        where d.decided_by in (s.submitted_by, d.submitted_by, b.person_id)`,
    ),
  },
]
