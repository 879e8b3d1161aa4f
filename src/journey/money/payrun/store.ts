import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'

type SummaryRow = {
  pay_run_id: string
  pay_up_to: Day
  drafted_on: Day
  drafted_by: string
  drafted_by_name: string
  approved_on: Day | null
  approved_by_name: string | null
  count: number
  total_pence: Pence
}

const summary = sql<SummaryRow>`
  select run.pay_run_id, run.pay_up_to, run.drafted_on, run.drafted_by, drafter.name as drafted_by_name, done.approved_on,
    approver.name as approved_by_name, items.count, items.total_pence
  from pay_run run
  join human drafter on drafter.human_id = run.drafted_by
  left join pay_run_approved done on done.pay_run_id = run.pay_run_id
  left join human approver on approver.human_id = done.approved_by
  cross join lateral (select count(*)::int as count, coalesce(sum(item.amount_pence), 0)::bigint as total_pence
    from pay_run_item item where item.pay_run_id = run.pay_run_id) items`

/** Those that wait, and the newest twenty that were approved. Ids are made so that later ones sort later. */
export const runs = statement(
  'pay-runs',
  (_, _p: object) => sql<SummaryRow>`
    (${summary} where done.pay_run_id is null) union all (${summary} where done.pay_run_id is not null order by run.pay_run_id desc limit 20)
    order by pay_run_id desc`,
)

export const runById = statement(
  'pay-run-by-id',
  (_, p: { run: string }) => sql<SummaryRow>`${summary} where run.pay_run_id = ${p.run}`,
)

export const itemsOf = statement('pay-run-items', (q, p: { run: string }) =>
  q
    .selectFrom('pay_run_item as item')
    .innerJoin('budget', 'budget.budget_id', 'item.budget_id')
    .innerJoin('human', 'human.human_id', 'budget.person_id')
    .innerJoin('agreement_line as line', 'line.line_id', 'item.line_id')
    .leftJoin('transfer', 'transfer.key', 'item.item_id')
    .select([
      'item.item_id',
      'item.budget_id',
      'budget.person_id',
      'human.name',
      'item.line_id',
      'line.what',
      'item.working',
    ])
    .select(['item.period_from', 'item.period_to', 'item.pay_on', 'item.amount_pence', 'transfer.transfer_id'])
    .where('item.pay_run_id', '=', p.run)
    .orderBy('human.name')
    .orderBy('item.pay_on')
    .orderBy('item.item_id'),
)

type LineRow = {
  agreement_id: string
  budget_id: string
  person_name: string
  line_id: string
  spend_line_id: string
  outcome_id: string
  what: string
  amount_pence: Pence
  every: Every
  from_day: Day
  to_day: Day | null
  ends_event: string | null
  season_from: number | null
  season_to: number | null
}

/** Every line that is set up, by agreement; of one run's agreements where a run is named. */
export const linesSetUp = statement(
  'pay-run-lines',
  (_, p: { run: string | null }) => sql<LineRow>`
    select line.*, human.name as person_name
    from agreement_line line
    join budget on budget.budget_id = line.budget_id
    join human on human.human_id = budget.person_id
    where ${p.run}::uuid is null or line.budget_id in (select item.budget_id from pay_run_item item where item.pay_run_id = ${p.run}::uuid)
    order by human.name, line.budget_id, line.from_day, line.line_id`,
)

type OverlayRow = {
  agreement_id: string
  overlay_id: string
  line_id: string | null
  kind: string
  from_day: Day
  to_day: Day | null
  amount_pence: Pence | null
}

/** Every overlay that stands, in the order in which they were agreed. */
export const overlaysSetUp = statement(
  'pay-run-overlays',
  (_, p: { run: string | null }) => sql<OverlayRow>`
    select overlay.* from overlay
    where not exists (select from overlay_withdrawn gone where gone.overlay_id = overlay.overlay_id)
      and (${p.run}::uuid is null or overlay.budget_id in (select item.budget_id from pay_run_item item where item.pay_run_id = ${p.run}::uuid))
    order by overlay.made_on, overlay.overlay_id`,
)

/** Newest first. */
export const payeesSetUp = statement('pay-run-payees', (q, _: object) =>
  q
    .selectFrom('payee')
    .leftJoin('payee_confirmed', 'payee_confirmed.payee_id', 'payee.payee_id')
    .select(['payee.budget_id', 'payee.payee_id', 'confirmed_on'])
    .orderBy('payee.payee_id', 'desc'),
)

export const takenInstalments = statement('pay-run-taken', (q, _: object) =>
  q.selectFrom('pay_run_item').select(['line_id', 'period_from']),
)

export const addRun = statement('pay-run-add', (q, p: { id: string; upTo: Day; by: string; on: Day }) =>
  q.insertInto('pay_run').values({ pay_run_id: p.id, pay_up_to: p.upTo, drafted_by: p.by, drafted_on: p.on }),
)

/** `items`: JSON of rows named as the columns, pence as text. Leaves out an instalment that any run holds, and tells which it took. */
export const addItems = statement(
  'pay-run-add-items',
  (_, p: { run: string; items: string }) => sql<{ item_id: string }>`
    insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, period_from, period_to, pay_on, amount_pence, working)
    select item_id, ${p.run}::uuid, budget_id, line_id, payee_id, period_from, period_to, pay_on, amount_pence, working
    from jsonb_to_recordset(${p.items}::jsonb) as item (item_id uuid, budget_id uuid, line_id uuid, payee_id uuid, period_from date,
      period_to date, pay_on date, amount_pence bigint, working text)
    order by line_id, period_from
    on conflict on constraint an_instalment_is_paid_once do nothing
    returning item_id`,
)

/** Locks every budget of a run, in one order, so that nobody ends or changes a payment while it is approved. */
export const lockBudgetsOf = statement(
  'pay-run-lock-budgets',
  (_, p: { run: string }) => sql<{ budget_id: string }>`
    select budget_id from budget where budget_id in (select item.budget_id from pay_run_item item where item.pay_run_id = ${p.run})
    order by budget_id for update`,
)

/** No row where somebody else has approved it meanwhile. */
export const addApproval = statement(
  'pay-run-approve',
  (q, p: { run: string; draftedBy: string; by: string; on: Day }) =>
    q
      .insertInto('pay_run_approved')
      .values({ pay_run_id: p.run, drafted_by: p.draftedBy, approved_by: p.by, approved_on: p.on })
      .onConflict((oc) => oc.columns(['authority_id', 'pay_run_id']).doNothing())
      .returning('pay_run_id'),
)

/** Posts the transfers of a run's items in one statement, each with its item as the key. What was due earlier arrives today. */
export const postItems = statement(
  'pay-run-post',
  (_, p: { items: string; today: Day; at: Date; by: string }) => sql<{ key: string; effective_on: Day }>`
    insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
    select council.account_id, held.account_id, item.amount_pence, 'payment', item.budget_id, item.line_id,
      greatest(item.pay_on, ${p.today}::date), ${p.at}::timestamptz, item.item_id, ${p.by}::uuid
    from pay_run_item item
    join account held on held.kind = 'held' and held.budget_id = item.budget_id
    join account council on council.kind = 'council'
    where item.item_id in (select id::uuid from jsonb_array_elements_text(${p.items}::jsonb) as due (id))
    order by item.item_id
    returning key, effective_on`,
)

/** What the bank needs: only of an approved run, only what was posted. */
export const bankRows = statement('pay-run-file', (q, p: { run: string }) =>
  q
    .selectFrom('pay_run_item as item')
    .innerJoin('pay_run_approved', 'pay_run_approved.pay_run_id', 'item.pay_run_id')
    .innerJoin('transfer', 'transfer.key', 'item.item_id')
    .innerJoin('payee', 'payee.payee_id', 'item.payee_id')
    .select([
      'item.item_id',
      'account_name',
      'sort_code',
      'account_number',
      'transfer.amount_pence',
      'transfer.effective_on',
    ])
    .where('item.pay_run_id', '=', p.run)
    .orderBy('transfer.effective_on')
    .orderBy('item.item_id'),
)
