import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

type Finding = { what: string }

/** An ending or a pause that stood on the day of an approval and leaves nothing due for the item's period. */
const overtaken = sql`
  select from overlay o
  join agreement_line line on line.agreement_id = o.agreement_id and (o.line_id is null or o.line_id = line.line_id)
  left join overlay_withdrawn gone on gone.overlay_id = o.overlay_id
  where line.line_id = i.line_id and (o.kind = 'ends' and o.from_day < i.period_from
      or o.kind = 'pause' and o.from_day <= i.period_to and coalesce(o.to_day, 'infinity'::date) >= i.period_from)
    and o.made_on <= ok.approved_on and (gone.withdrawn_on is null or gone.withdrawn_on >= ok.approved_on)`

/** Pay runs of each council, and decisions about money. */
export const PAYMENT_CHECKS: readonly Check[] = [
  {
    says: 'Each instalment of an approved run was paid once, with its own amount; or payments had ended or paused before it',
    finds: statement(
      'check-items-paid',
      (_, _p: object) => sql<Finding>`
        select 'item ' || i.item_id || case when t.transfer_id is null then ' has no transfer' else ' was paid another amount' end as what
        from pay_run_item i
        join pay_run_approved ok on ok.pay_run_id = i.pay_run_id
        left join transfer t on t.key = i.item_id and t.kind = 'payment'
        where (t.transfer_id is null and not exists (${overtaken}))
          or t.amount_pence <> i.amount_pence or t.budget_id <> i.budget_id or t.line_id is distinct from i.line_id`,
    ),
  },
  {
    says: 'Each payment belongs to an instalment of an approved run',
    finds: statement(
      'check-payments-approved',
      (_, _p: object) => sql<Finding>`
        select 'transfer ' || t.transfer_id as what from transfer t
        where t.kind = 'payment' and not exists (select from pay_run_item i join pay_run_approved ok on ok.pay_run_id = i.pay_run_id
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
    says: 'No instalment is paid twice, and no two of one line overlap',
    finds: statement(
      'check-paid-twice',
      (_, _p: object) => sql<Finding>`
        with period as (
          select i.item_id, i.line_id, i.period_from,
            max(i.period_to) over (partition by i.line_id order by i.period_from, i.item_id
              rows between unbounded preceding and 1 preceding) as paid_to
          from pay_run_item i join transfer t on t.key = i.item_id and t.kind = 'payment')
        select 'item ' || item_id || ' of line ' || line_id || ' from ' || period_from as what from period where period_from <= paid_to`,
    ),
  },
  {
    says: 'Nobody approves a run that they drafted, or bank details that they wrote down',
    finds: statement(
      'check-two-people',
      (_, _p: object) => sql<Finding>`
        select 'run ' || ok.pay_run_id as what from pay_run_approved ok join pay_run run on run.pay_run_id = ok.pay_run_id
        where ok.approved_by in (ok.drafted_by, run.drafted_by)
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
