import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import type { ItemKind } from '../payrun.ts'

export type Phase = 'draft' | 'post'

/** One at a time works on a run or decides about it; others wait. Ends with the transaction. */
export const lockRun = statement(
  'money-payrun-lock',
  (_, p: { run: string }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('pay run ' || ${p.run}::text, 0))`,
)

/** The same without waiting: false where somebody else is at it. */
export const tryLockRun = statement(
  'money-payrun-try-lock',
  (_, p: { run: string }) =>
    sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('pay run ' || ${p.run}::text, 0)) as mine`,
)

type WorkRow = {
  pay_run_id: string
  pay_up_to: Day
  budget_code: string | null
  approved_by: string | null
  is_withdrawn: boolean
  drafted_to: string | null
  is_drafted: boolean
  posted_to: string | null
  is_posted: boolean
}

const work = sql<WorkRow>`
  select run.pay_run_id, run.pay_up_to, run.budget_code, ok.approved_by, gone.pay_run_id is not null as is_withdrawn,
    d.up_to as drafted_to, coalesce(d.is_last, false) as is_drafted, w.up_to as posted_to, coalesce(w.is_last, false) as is_posted
  from pay_run run
  left join pay_run_approved ok on ok.pay_run_id = run.pay_run_id
  left join pay_run_withdrawn gone on gone.pay_run_id = run.pay_run_id
  cross join lateral (select max(s.up_to_budget::text) as up_to, bool_or(s.is_last) as is_last from pay_run_slice s
    where s.pay_run_id = run.pay_run_id and s.phase = 'draft') d
  cross join lateral (select max(s.up_to_budget::text) as up_to, bool_or(s.is_last) as is_last from pay_run_slice s
    where s.pay_run_id = run.pay_run_id and s.phase = 'post') w`

/** How far the work on a run has come. */
export const workOf = statement(
  'money-payrun-work',
  (_, p: { run: string }) => sql<WorkRow>`${work} where run.pay_run_id = ${p.run}::uuid`,
)

/** Runs of which a piece may be left to do, oldest first: some wait for a human. */
export const runsToWorkOn = statement(
  'money-payrun-to-work-on',
  (_, _p: object) => sql<{ pay_run_id: string }>`
    select pay_run_id from (${work}) w where not is_withdrawn and not is_posted order by pay_run_id`,
)

type NewSlice = {
  run: string
  phase: Phase
  after: string
  upTo: string
  items: number
  pence: Pence
  isLast: boolean
  at: Date
}

/** Says that a piece is done. No two are the same: whoever comes second is rolled back with everything that they did. */
export const addSlice = statement('money-payrun-add-slice', (q, p: NewSlice) =>
  q.insertInto('pay_run_slice').values({
    pay_run_id: p.run,
    phase: p.phase,
    after_budget: p.after,
    up_to_budget: p.upTo,
    items: p.items,
    total_pence: p.pence,
    is_last: p.isLast,
    worked_at: p.at,
  }),
)

/** Locks these budgets in one order, so that nobody ends or changes a payment meanwhile. */
export const lockBudgets = statement(
  'money-payrun-lock-budgets',
  (_, p: { budgets: readonly string[] }) =>
    sql<object>`select budget_id from budget where budget_id = any(${p.budgets}::uuid[]) order by budget_id for update`,
)

/** `items`: JSON of rows named as the columns, pence as text. An instalment that any item holds is refused, and the whole with it. */
export const addItems = statement(
  'money-payrun-add-items',
  (_, p: { run: string; items: string }) => sql<object>`
    with item as materialized (select * from jsonb_to_recordset(${p.items}::jsonb) as item (item_id uuid, budget_id uuid, line_id uuid,
        payee_id uuid, payment_id uuid, kind text, turn smallint, period_from date, period_to date, pay_on date, amount_pence bigint,
        working text)),
      written as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, payee_id, payment_id, kind, turn, period_from,
          period_to, pay_on, amount_pence, working)
        select item_id, ${p.run}::uuid, budget_id, line_id, payee_id, payment_id, kind, turn, period_from, period_to, pay_on,
          amount_pence, working from item)
    insert into instalment_claim (line_id, period_from, kind, turn, item_id)
    select line_id, period_from, kind, turn, item_id from item order by line_id, period_from, kind, turn`,
)

/** The next budgets after one that a run holds something of, by id. */
export const budgetsIn = statement(
  'money-payrun-budgets-in',
  (_, p: { run: string; after: string; most: number }) => sql<{ budget_id: string }>`
    select distinct i.budget_id from pay_run_item i where i.pay_run_id = ${p.run}::uuid and i.budget_id > ${p.after}::uuid
    order by i.budget_id limit ${p.most}::int`,
)

type FrozenRow = {
  item_id: string
  budget_id: string
  payment_id: string
  line_id: string
  kind: ItemKind
  turn: number
  period_from: Day
  period_to: Day
  pay_on: Day
  amount_pence: Pence
  payee_id: string | null
  pocket: Pocket | null
  what: string | null
}

/** What a run holds of these budgets and still has a claim to. */
export const frozenOf = statement(
  'money-payrun-frozen',
  (_, p: { run: string; budgets: readonly string[] }) => sql<FrozenRow>`
    select i.item_id, i.budget_id, i.payment_id, i.line_id, i.kind, i.turn, i.period_from, i.period_to, i.pay_on, i.amount_pence, i.payee_id, i.pocket,
      case when i.pocket is not null then i.working end as what
    from unnest(${p.budgets}::uuid[]) as asked (budget_id)
    cross join lateral (select * from pay_run_item where budget_id = asked.budget_id offset 0) i
    cross join lateral (select from instalment_claim c where c.item_id = i.item_id offset 0) claim
    where i.pay_run_id = ${p.run}::uuid
    order by i.budget_id, i.period_from, i.kind, i.turn, i.item_id`,
)

/** Writes down which items are left out and why, and lets their claims go: their periods are due again. */
export const leaveOut = statement(
  'money-payrun-leave-out',
  (_, p: { items: string; by: string; on: Day }) => sql<{ item_id: string }>`
    with out as (insert into item_left_out (item_id, reason, left_out_by, left_out_on)
      select item_id, reason, ${p.by}::uuid, ${p.on}::date from jsonb_to_recordset(${p.items}::jsonb) as o (item_id uuid, reason text)
      returning item_id)
    delete from instalment_claim c using out where c.item_id = out.item_id returning c.item_id`,
)

/** `credits`: JSON of rows named as the columns, pence as text. */
export const addPayments = statement(
  'money-payrun-add-payments',
  (_, p: { run: string; credits: string }) => sql<object>`
    insert into payment (payment_id, pay_run_id, budget_id, payee_id, card_id, arrives_on, amount_pence, reference)
    select payment_id, ${p.run}::uuid, budget_id, payee_id, card_id, arrives_on, amount_pence, reference
    from jsonb_to_recordset(${p.credits}::jsonb) as c (payment_id uuid, budget_id uuid, payee_id uuid, card_id uuid, arrives_on date,
      amount_pence bigint, reference text)`,
)

/** Where an item's money goes: a payment of its own says so; else where its line's money lies now. */
const pocket = sql`coalesce(i.pocket, case managed_now(l) when 'council-managed' then 'managed' when 'third-party' then 'third-party'
  when 'prepaid-card' then 'card' else 'held' end)`

/**
 * Posts items in one statement, each with its item as the key: what is paid from the council's account of its line's code to where the
 * line's money lies; what is a payment of its own from the pot, or out of what was paid in; what came too much back from there, and
 * what the person pays kept of it; or what was kept given back as it was posted.
 * `offset 0`: each item is looked up by its id. Left to choose, PostgreSQL goes through every line of the council first, for each piece.
 */
export const postItems = statement(
  'money-payrun-post',
  (_, p: { posts: string; at: Date; by: string }) => sql<{ key: string }>`
    with post as materialized (
      select i.item_id, i.payment_id, i.budget_id, i.line_id, i.period_from, i.kind, i.turn, i.amount_pence, asked.arrives_on,
        i.switch_id, l.budget_code, ${pocket} as pocket
      from jsonb_to_recordset(${p.posts}::jsonb) as asked (item_id uuid, arrives_on date)
      cross join lateral (select * from pay_run_item where item_id = asked.item_id offset 0) i
      cross join lateral (select * from agreement_line where line_id = i.line_id offset 0) l),
    council as materialized (select account_id, code from account where kind = 'council' and budget_id is null),
    sided as (
      select post.*, case when post.kind = 'refund' then bank.account_id else theirs.account_id end as theirs,
        case when post.kind = 'refund' then paid_in.account_id when post.kind = 'pot' then pot.account_id
          else coalesce(before.credit_account, council.account_id) end as ours,
        case when before.transfer_id is not null then put_right_last(before.authority_id, before.transfer_id) end as reverses
      from post
      join account theirs on theirs.kind = post.pocket and theirs.budget_id = post.budget_id
      left join council on post.kind in ('instalment','adjustment','contribution') and council.code = post.budget_code
      left join account paid_in on post.kind = 'refund' and paid_in.kind = 'contribution' and paid_in.budget_id = post.budget_id
      left join account pot on post.kind = 'pot' and pot.kind = 'pot' and pot.budget_id = post.budget_id
      left join account bank on post.kind = 'refund' and bank.kind = 'bank' and bank.budget_id is null
      left join instalment_claim kept on post.kind = 'contribution' and post.amount_pence > 0 and kept.line_id = post.line_id
        and kept.period_from = post.period_from and kept.kind = 'contribution' and kept.turn = post.turn - 1
      left join transfer before on before.key = kept.item_id)
    insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by, group_id, switch_id, reverses)
    select case when amount_pence > 0 then ours else theirs end, case when amount_pence > 0 then theirs else ours end, abs(amount_pence),
      case when kind = 'contribution' then 'contribution-kept' when kind = 'pot' then 'pot-payment'
        when kind = 'refund' then 'contribution-returned' when amount_pence > 0 then 'payment' else 'adjustment-back' end,
      budget_id, case when kind in ('pot','refund') then null else line_id end, arrives_on, ${p.at}::timestamptz, item_id, ${p.by}::uuid,
      payment_id, switch_id, reverses
    from sided where ours is not null and theirs is not null
    order by item_id
    returning key`,
)

/** `lines`: JSON of rows named as the columns: the sentences of many people's timelines at once. */
export const addSentences = statement(
  'money-payrun-sentences',
  (_, p: { lines: string; on: Day; by: string }) => sql<object>`
    insert into timeline_line (budget_id, on_day, stage, sentence, by_human)
    select budget_id, ${p.on}::date, 'money', sentence, ${p.by}::uuid
    from jsonb_to_recordset(${p.lines}::jsonb) as l (budget_id uuid, sentence text)`,
)

/** Lets go of everything that a run has claimed: its periods are due again. */
export const freeClaims = statement(
  'money-payrun-free-claims',
  (_, p: { run: string }) => sql<{ item_id: string }>`
    delete from instalment_claim c using pay_run_item i where i.pay_run_id = ${p.run}::uuid and c.item_id = i.item_id returning c.item_id`,
)

/** Lets one approved run's missing accounts be there: of budgets that were set up before an account of their kind was known. */
export const accountsMissing = statement(
  'money-payrun-accounts-missing',
  (_, p: { posts: string }) => sql<{ budget_id: string; code: string }>`
    with line as materialized (select distinct i.line_id, i.pocket
      from jsonb_to_recordset(${p.posts}::jsonb) as asked (item_id uuid, arrives_on date)
      cross join lateral (select * from pay_run_item where item_id = asked.item_id offset 0) i)
    select distinct l.budget_id, l.budget_code as code
    from line i cross join lateral (select * from agreement_line where line_id = i.line_id offset 0) l
    where not exists (select from account a where a.kind = 'council' and a.budget_id is null and a.code = l.budget_code)
      or not exists (select from account a where a.budget_id = l.budget_id and a.kind = ${pocket})`,
)
