import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { ItemKind, LeftOutBecause } from './payrun.ts'

type SummaryRow = {
  pay_run_id: string
  pay_up_to: Day
  budget_code: string | null
  is_single: boolean
  drafted_on: Day
  drafted_by: string
  drafted_by_name: string
  checked_on: Day | null
  checked_by: string | null
  checked_by_name: string | null
  checked_words: string | null
  warnings: number | null
  approved_on: Day | null
  approved_by: string | null
  approved_by_name: string | null
  withdrawn_on: Day | null
  withdrawn_by: string | null
  withdrawn_by_name: string | null
  withdrawn_reason: string | null
  draft_items: number
  draft_pence: Pence
  drafted_to: string | null
  is_drafted: boolean
  post_items: number
  post_pence: Pence
  posted_to: string | null
  is_posted: boolean
  left_out: number
  left_out_pence: Pence
}

const slices = (phase: 'draft' | 'post') => sql`
  select coalesce(sum(s.items), 0)::int as items, coalesce(sum(s.total_pence), 0)::bigint as pence, max(s.up_to_budget::text) as up_to,
    coalesce(bool_or(s.is_last), false) as is_last
  from pay_run_slice s where s.pay_run_id = run.pay_run_id and s.phase = ${sql.lit(phase)}`

// What a run comes to is summed over its pieces, not over its items: a page of runs does not read a hundred thousand rows each.
const summary = sql<SummaryRow>`
  select run.pay_run_id, run.pay_up_to, run.budget_code, run.is_single, run.drafted_on, run.drafted_by, drafter.name as drafted_by_name,
    seen.checked_on, seen.checked_by, checker.name as checked_by_name, seen.words as checked_words, seen.warnings,
    done.approved_on, done.approved_by, approver.name as approved_by_name,
    gone.withdrawn_on, gone.withdrawn_by, withdrawer.name as withdrawn_by_name, gone.reason as withdrawn_reason,
    d.items as draft_items, d.pence as draft_pence, d.up_to as drafted_to, d.is_last as is_drafted,
    p.items as post_items, p.pence as post_pence, p.up_to as posted_to, p.is_last as is_posted,
    o.items as left_out, o.pence as left_out_pence
  from pay_run run
  join human drafter on drafter.human_id = run.drafted_by
  left join pay_run_checked seen on seen.pay_run_id = run.pay_run_id
  left join human checker on checker.human_id = seen.checked_by
  left join pay_run_approved done on done.pay_run_id = run.pay_run_id
  left join human approver on approver.human_id = done.approved_by
  left join pay_run_withdrawn gone on gone.pay_run_id = run.pay_run_id
  left join human withdrawer on withdrawer.human_id = gone.withdrawn_by
  cross join lateral (${slices('draft')}) d
  cross join lateral (${slices('post')}) p
  cross join lateral (select count(*)::int as items, coalesce(sum(i.amount_pence), 0)::bigint as pence from item_left_out x
    join pay_run_item i on i.item_id = x.item_id where i.pay_run_id = run.pay_run_id and x.reason <> 'payment-came-back') o`

/** Those that wait, and the newest twenty that were approved or withdrawn. Ids are made so that later ones sort later. */
export const runs = statement(
  'pay-runs',
  (_, _p: object) => sql<SummaryRow>`
    (${summary} where done.pay_run_id is null and gone.pay_run_id is null)
    union all (${summary} where done.pay_run_id is not null or gone.pay_run_id is not null order by run.pay_run_id desc limit 20)
    order by pay_run_id desc`,
)

export const runById = statement(
  'pay-run-by-id',
  (_, p: { run: string }) => sql<SummaryRow>`${summary} where run.pay_run_id = ${p.run}::uuid`,
)

type ItemRow = {
  item_id: string
  budget_id: string
  name: string
  line_id: string
  what: string
  kind: ItemKind
  working: string
  pay_on: Day
  amount_pence: Pence
  arrives_on: Day | null
  left_out: LeftOutBecause | null
  people: number
}

/** What an item pays for: its line, or a payment of its own. */
const whatOf = sql`case item.kind when 'pot' then 'Out of the money for a bad time' when 'refund' then 'What was paid in too much, given back' else line.what end`

/** The items of a page of a run's people, by name; with how many people there are in all. */
export const itemsOf = statement(
  'pay-run-items',
  (_, p: { run: string; skip: number; most: number }) => sql<ItemRow>`
    with people as materialized (select i.budget_id, h.name from (select distinct budget_id from pay_run_item where pay_run_id = ${p.run}::uuid) i
      join budget b on b.budget_id = i.budget_id join human h on h.human_id = b.person_id),
      shown as (select * from people order by name, budget_id limit ${p.most}::int offset ${p.skip}::int)
    select item.item_id, item.budget_id, shown.name, item.line_id, ${whatOf} as what, item.kind, item.working, item.pay_on, item.amount_pence,
      t.effective_on as arrives_on, o.reason as left_out, (select count(*)::int from people) as people
    from shown
    join pay_run_item item on item.pay_run_id = ${p.run}::uuid and item.budget_id = shown.budget_id
    join agreement_line line on line.line_id = item.line_id
    left join transfer t on t.key = item.item_id
    left join item_left_out o on o.item_id = item.item_id
    order by shown.name, shown.budget_id, item.pay_on, item.kind desc, item.item_id`,
)

/** Whether a run pays this human. */
export const isPaidBy = statement(
  'pay-run-is-paid-by',
  (_, p: { run: string; human: string }) => sql<{ paid: boolean }>`
    select exists (select from budget b join pay_run_item i on i.budget_id = b.budget_id
      where b.person_id = ${p.human}::uuid and i.pay_run_id = ${p.run}::uuid) as paid`,
)

/**
 * Budgets of a run of which something that matters has been written down since it was drafted (counted by whole days, so rather too
 * many): only of these may something have changed. A payment of its own is looked at again always: it leans on more than these.
 */
export const touchedSince = statement(
  'pay-run-touched-since',
  (_, p: { run: string; most: number }) => sql<{ budget_id: string }>`
    with run as (select drafted_on from pay_run where pay_run_id = ${p.run}::uuid),
      touched as (
        select o.budget_id from overlay o, run where o.made_on >= run.drafted_on
        union select o.budget_id from overlay o join overlay_withdrawn w on w.overlay_id = o.overlay_id, run where w.withdrawn_on >= run.drafted_on
        union select h.budget_id from payment_hold h, run where h.placed_on >= run.drafted_on
        union select y.budget_id from payee y join payee_confirmed c on c.payee_id = y.payee_id, run where c.confirmed_on >= run.drafted_on
        union select c.budget_id from card_issued c, run where c.recorded_on >= run.drafted_on
        union select c.budget_id from contribution c, run where c.recorded_on >= run.drafted_on
        union select b.budget_id from aftercare a join budget b on b.person_id = a.person_id, run where a.recorded_on >= run.drafted_on
        union select i.budget_id from pay_run r join pay_run_item i on i.pay_run_id = r.pay_run_id
          where r.pay_run_id = ${p.run}::uuid and r.is_single
        union select y.budget_id from payment y join payment_returned r on r.payment_id = y.payment_id, run where r.recorded_on >= run.drafted_on)
    select touched.budget_id from touched
    where exists (select from pay_run_item i where i.pay_run_id = ${p.run}::uuid and i.budget_id = touched.budget_id)
    order by touched.budget_id limit ${p.most}::int`,
)

export const addRun = statement(
  'pay-run-add',
  (q, p: { id: string; upTo: Day; code: string | null; by: string; on: Day }) =>
    q
      .insertInto('pay_run')
      .values({ pay_run_id: p.id, pay_up_to: p.upTo, budget_code: p.code, drafted_by: p.by, drafted_on: p.on }),
)

/** No row where somebody else has checked it meanwhile. */
export const addChecked = statement(
  'pay-run-check',
  (q, p: { run: string; warnings: number; words: string; by: string; on: Day }) =>
    q
      .insertInto('pay_run_checked')
      .values({ pay_run_id: p.run, warnings: p.warnings, words: p.words, checked_by: p.by, checked_on: p.on }),
)

export const addApproval = statement(
  'pay-run-approve',
  (q, p: { run: string; draftedBy: string; by: string; on: Day }) =>
    q
      .insertInto('pay_run_approved')
      .values({ pay_run_id: p.run, drafted_by: p.draftedBy, approved_by: p.by, approved_on: p.on }),
)

export const addWithdrawal = statement(
  'pay-run-withdraw',
  (q, p: { run: string; reason: string; by: string; on: Day }) =>
    q
      .insertInto('pay_run_withdrawn')
      .values({ pay_run_id: p.run, reason: p.reason, withdrawn_by: p.by, withdrawn_on: p.on }),
)
