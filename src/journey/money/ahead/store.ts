import { type RawBuilder, sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { LineRow, OverlayRow } from '../agreement/rows.ts'
import type { WhoActs } from '../holds/hold.ts'

type Row = {
  held_pence: Pence | null
  /** What was paid and arrives today or later: the first day of it, what comes on that day, and all that comes after today. */
  coming_on: Day | null
  coming_pence: Pence | null
  on_way_pence: Pence | null
  /** The pockets that have somewhere to be paid to, comma by comma. */
  places: string | null
  hold_who: WhoActs | null
  hold_by: Day | null
  /** 'line day' of every period paid, comma by comma: one value costs a page far less than a row a week of years. */
  paid: string | null
}

/** Whether a run moved it: what it gives back of what was kept comes with its payment, and puts right what stays as it came. */
const byRun = (key: RawBuilder<unknown>) =>
  sql`exists (select from pay_run_item moved where moved.item_id = ${key} offset 0)`

/** The agreement that stands, and of its money no more than a first screen says. */
export const aheadOf = statement(
  'money-ahead-of',
  (_, p: { budget: string; today: Day }) => sql<Row>`
  select (select sum(c.credits_pence - c.debits_pence)::bigint from account c
      where c.budget_id = a.budget_id and c.kind in ('held','managed','third-party','card')) as held_pence,
    (select string_agg(place, ',') from (select payee_pocket(y) as place from payee y join payee_confirmed f on f.payee_id = y.payee_id
        where y.budget_id = a.budget_id union all select 'card' from card_issued c where c.budget_id = a.budget_id) placed) as places,
    (select string_agg(i.line_id || ' ' || i.period_from, ',') from pay_run_item i join transfer t on t.key = i.item_id
      where i.budget_id = a.budget_id and t.kind = 'payment'
        and not exists (select from transfer back where back.reverses = t.transfer_id)) as paid,
    hold.who_acts as hold_who, hold.act_by as hold_by, way.coming_on, way.coming_pence, way.on_way_pence
  from agreement_now a
  left join lateral (select h.who_acts, h.act_by from payment_hold h where h.budget_id = a.budget_id
    and not exists (select from payment_hold_lifted gone where gone.hold_id = h.hold_id) order by h.act_by, h.hold_id limit 1) hold on true
  left join lateral (select min(d.on_day) as coming_on, (array_agg(d.pence order by d.on_day))[1]::bigint as coming_pence,
      sum(d.pence) filter (where d.on_day > ${p.today}::date)::bigint as on_way_pence
    from (select t.effective_on as on_day, sum(case when into_it.kind in ('held','managed','third-party','card') then t.amount_pence
          else -t.amount_pence end) as pence
        from transfer t join account into_it on into_it.account_id = t.credit_account
        where t.budget_id = a.budget_id and t.kind in ('payment','adjustment-back','contribution-kept','pot-payment')
          and t.effective_on >= ${p.today}::date and (t.reverses is null or ${byRun(sql`t.key`)})
          and not exists (select from transfer back where back.reverses = t.transfer_id and not ${byRun(sql`back.key`)})
        group by t.effective_on) d) way on true
  where a.budget_id = ${p.budget}::uuid`,
)

const budgetsBeside = (worker: string, today: Day) =>
  sql`(select b.budget_id from ${peopleBeside(worker, today)} beside join budget b on b.person_id = beside.person_id)`

/** The lines that stand of everybody beside whom a worker stands. */
export const linesBeside = statement(
  'money-lines-beside',
  (_, p: { worker: string; today: Day }) => sql<LineRow & { budget_id: string }>`
    select line.* from agreement_now a join agreement_line line on line.agreement_id = a.agreement_id where a.budget_id in ${budgetsBeside(p.worker, p.today)} order by line.budget_id, line.line_id`,
)

/** What is laid over them. */
export const overlaysBeside = statement(
  'money-overlays-beside',
  (_, p: { worker: string; today: Day }) => sql<OverlayRow & { budget_id: string }>`
    select overlay.*, case when overlay.kind = 'taper' then (
      select jsonb_agg(jsonb_build_object('from', s.from_day, 'pence', s.amount_pence::text) order by s.from_day)
      from taper_step s where s.overlay_id = overlay.overlay_id) end as steps
    from agreement_now a join overlay on overlay.agreement_id = a.agreement_id where a.budget_id in ${budgetsBeside(p.worker, p.today)}
      and not exists (select from overlay_withdrawn gone where gone.overlay_id = overlay.overlay_id)
    order by overlay.made_on, overlay.overlay_id`,
)
