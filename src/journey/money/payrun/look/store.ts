import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import type { ItemKind } from '../payrun.ts'
import type { DifferenceKind, WarningKind } from './look.ts'

/** A run's items without those that it left out, by budget: all of it, and of that what is paid once. */
const byBudget = (run: ReturnType<typeof sql>) => sql`
  select i.budget_id, sum(i.amount_pence)::bigint as pence, coalesce(sum(i.amount_pence) filter (where l.every = 'once'), 0)::bigint as once
  from pay_run_item i join agreement_line l on l.line_id = i.line_id
  where i.pay_run_id = ${run} and not exists (select from item_left_out o where o.item_id = i.item_id)
  group by i.budget_id`

type DiffersRow = {
  kind: DifferenceKind | 'same'
  count: number
  diff_pence: Pence
  budget_id: string
  name: string
  now_pence: Pence
  before_pence: Pence
  before_run: string | null
  before_up_to: Day | null
  run_up_to: Day
}

/** What differs from the newest run before this one that was approved, of the same code: the biggest few of each kind, with sums. */
export const differencesOf = statement(
  'money-payrun-differences',
  (_, p: { run: string; most: number }) => sql<DiffersRow>`
    with this as (select pay_run_id, budget_code, pay_up_to from pay_run where pay_run_id = ${p.run}::uuid),
      before_run as (select r.pay_run_id, r.pay_up_to from pay_run r join pay_run_approved ok on ok.pay_run_id = r.pay_run_id, this
        where r.pay_run_id < this.pay_run_id and not r.is_single and r.budget_code is not distinct from this.budget_code order by r.pay_run_id desc limit 1),
      now_is as (${byBudget(sql`${p.run}::uuid`)}),
      before_was as (${byBudget(sql`(select pay_run_id from before_run)`)}),
      each_one as (
        select budget_id, coalesce(n.pence, 0) as now_pence, coalesce(b.pence, 0) as before_pence,
          case when n.budget_id is null then 'gone' when b.budget_id is null then 'new' when n.pence = b.pence then 'same'
            when n.once <> b.once and n.pence - n.once = b.pence - b.once then 'one-off' when n.pence > b.pence then 'more' else 'less' end as kind
        from now_is n full join before_was b using (budget_id)),
      ranked as (
        select e.*, count(*) over kinds::int as count, (sum(e.now_pence - e.before_pence) over kinds)::bigint as diff_pence,
          row_number() over (partition by e.kind order by abs(e.now_pence - e.before_pence) desc, e.budget_id) as place
        from each_one e window kinds as (partition by e.kind))
    select r.kind, r.count, r.diff_pence, r.budget_id, h.name, r.now_pence, r.before_pence, before_run.pay_run_id as before_run,
      before_run.pay_up_to as before_up_to, this.pay_up_to as run_up_to
    from ranked r cross join this join budget b on b.budget_id = r.budget_id join human h on h.human_id = b.person_id left join before_run on true
    where r.place <= ${p.most}::int order by r.kind, r.place`,
)

type PartRow = {
  budget_id: string
  line_id: string
  is_now: boolean
  kind: ItemKind
  every: Every
  season_from: number | null
  season_to: number | null
  period_from: Day
  period_to: Day
  pay_on: Day
  amount_pence: Pence
}

/** What two runs hold of a few people, item by item, without what they left out. */
export const partsOf = statement(
  'money-payrun-parts',
  (_, p: { run: string; before: string; budgets: readonly string[] }) => sql<PartRow>`
    select i.budget_id, i.line_id, i.pay_run_id = ${p.run}::uuid as is_now, i.kind, l.every, l.season_from, l.season_to,
      i.period_from, i.period_to, i.pay_on, i.amount_pence
    from unnest(${p.budgets}::uuid[]) as asked (budget_id)
    cross join lateral (select * from pay_run_item where budget_id = asked.budget_id offset 0) i
    join agreement_line l on l.line_id = i.line_id
    where i.pay_run_id in (${p.run}::uuid, ${p.before}::uuid) and not exists (select from item_left_out o where o.item_id = i.item_id)`,
)

type WarningRow = { kind: WarningKind; budget_id: string | null; name: string; pence: Pence | null; count: number }

/**
 * What somebody must look at: the first few of each kind, with how many there are. `hundredths`: more than so much of what is usual, or
 * as far below it. `earliest`: the first day on which money is in an account if the run is approved today. What is paid once, and payments
 * of their own, have no usual amount: they are compared with nothing, and nothing with them.
 */
export const warningsIn = statement(
  'money-payrun-warnings',
  (_, p: { run: string; hundredths: number; since: Day; most: number; today: Day; earliest: Day }) => sql<WarningRow>`
    with run as (select * from pay_run where pay_run_id = ${p.run}::uuid),
      item as materialized (select i.*, i.pocket is null and l.every <> 'once' as lasts
        from pay_run_item i join agreement_line l on l.line_id = i.line_id
        where i.pay_run_id = ${p.run}::uuid and not exists (select from item_left_out o where o.item_id = i.item_id)),
      credit as (select budget_id, payment_id, sum(amount_pence)::bigint as pence, sum(amount_pence) filter (where lasts)::bigint as lasting
        from item group by budget_id, payment_id),
      has_once as materialized (select distinct l.budget_id from agreement_line l
        where l.every = 'once' and l.budget_id in (select budget_id from credit)),
      held_against as materialized (select c.*, was.usual from credit c left join has_once on has_once.budget_id = c.budget_id
        left join lateral (select avg(last.pence) as usual from (select lasting.pence from payment y
          join pay_run r on r.pay_run_id = y.pay_run_id
          cross join lateral (select y.amount_pence - case when has_once.budget_id is null then 0 else coalesce((select sum(o.amount_pence)
            from pay_run_item o join agreement_line ol on ol.line_id = o.line_id join transfer t on t.key = o.item_id
            where o.payment_id = y.payment_id and ol.every = 'once'), 0) end as pence) lasting
          where y.budget_id = c.budget_id and y.pay_run_id <> ${p.run}::uuid and not r.is_single and lasting.pence > 0
          order by y.arrives_on desc limit 6) last) was on c.lasting is not null),
      found as (
        select distinct 'new-bank-details' as kind, i.budget_id, null::bigint as pence from item i
        where i.payee_id is not null and not exists (select from payment y where y.budget_id = i.budget_id and y.payee_id = i.payee_id
          and y.pay_run_id <> i.pay_run_id)
        union all select 'unusual-amount', c.budget_id, max(c.lasting) from held_against c
          where c.lasting * 100 > c.usual * ${p.hundredths}::int group by c.budget_id
        union all select 'unusually-little', c.budget_id, min(c.lasting) from held_against c
          where c.lasting * ${p.hundredths}::int < c.usual * 100 group by c.budget_id
        union all select 'first-payment', c.budget_id, sum(c.pence)::bigint from held_against c
          where c.usual is null and exists (select from item i where i.payment_id = c.payment_id and i.kind = 'instalment'
            and not exists (select from pay_run_item o join transfer t on t.key = o.item_id where o.budget_id = i.budget_id)) group by c.budget_id
        union all select 'arrives-late', i.budget_id, sum(i.amount_pence)::bigint from item i join agreement_line l on l.line_id = i.line_id
          where i.kind = 'instalment'
            and i.pay_on < case managed_now(l) when 'council-managed' then ${p.today}::date else ${p.earliest}::date end group by i.budget_id
        union all select distinct 'ended-or-paused', i.budget_id, null::bigint from item i
          join agreement_line l on l.line_id = i.line_id
          join overlay o on o.budget_id = i.budget_id and o.agreement_id = l.agreement_id and (o.line_id is null or o.line_id = i.line_id)
          cross join run
          where i.pocket is null and (o.kind = 'ends' and o.from_day <= run.pay_up_to
              or o.kind = 'pause' and o.from_day <= i.period_to and coalesce(o.to_day, 'infinity') >= i.period_from)
            and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)
        union all select distinct 'came-back-before', i.budget_id, null::bigint from item i
          join payment y on y.budget_id = i.budget_id join payment_returned b on b.payment_id = y.payment_id
          where b.returned_on >= ${p.since}::date),
      named as (
        select f.kind, f.budget_id, h.name, f.pence from found f join budget b on b.budget_id = f.budget_id
          join human h on h.human_id = b.person_id
        union all select 'another-run-over-these-days', null::uuid, h.name, null::bigint from pay_run r join human h on h.human_id = r.drafted_by, run
          where r.pay_run_id <> run.pay_run_id and not r.is_single and not run.is_single
            and (r.budget_code is null or run.budget_code is null or r.budget_code = run.budget_code)
            and (r.pay_up_to = run.pay_up_to or not exists (select from pay_run_approved a where a.pay_run_id = r.pay_run_id))
            and not exists (select from pay_run_withdrawn w where w.pay_run_id = r.pay_run_id)),
      ranked as (select n.*, count(*) over (partition by kind)::int as count,
        row_number() over (partition by kind order by pence desc nulls last, name, budget_id) as place from named n)
    select kind, budget_id, name, pence, count from ranked where place <= ${p.most}::int order by kind, place`,
)
