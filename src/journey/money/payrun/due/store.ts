import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { LineManagedAs } from '../../agreement/agreement.ts'
import type { LineRow, OverlayRow } from '../../agreement/rows.ts'
import type { HoldReason, WhoActs } from '../../holds/hold.ts'
import type { ItemKind } from '../payrun.ts'

type LineOfRow = LineRow & {
  agreement_id: string
  budget_id: string
  person_id: string
  person_name: string
  is_earlier: boolean
  managed_now: LineManagedAs
}

/** Every line of these budgets, of each round, by agreement. */
export const linesOf = statement(
  'money-payrun-lines',
  (_, p: { budgets: readonly string[] }) => sql<LineOfRow>`
    select line.*, managed_now(line) as managed_now, budget.person_id, human.name as person_name,
      not exists (select from agreement_now a where a.agreement_id = line.agreement_id) as is_earlier
    from agreement_line line
    join budget on budget.budget_id = line.budget_id
    join human on human.human_id = budget.person_id
    where line.budget_id = any(${p.budgets}::uuid[])
    order by line.budget_id, line.agreement_id, line.from_day, line.line_id`,
)

/** What is laid over those lines and stands, in the order in which it was agreed, with the steps of a step-down. */
export const overlaysOf = statement(
  'money-payrun-overlays',
  (_, p: { budgets: readonly string[] }) => sql<OverlayRow & { agreement_id: string; budget_id: string }>`
    select overlay.*, case when overlay.kind = 'taper' then (
      select jsonb_agg(jsonb_build_object('from', s.from_day, 'pence', s.amount_pence::text) order by s.from_day)
      from taper_step s where s.overlay_id = overlay.overlay_id) end as steps
    from overlay
    where overlay.budget_id = any(${p.budgets}::uuid[])
      and not exists (select from overlay_withdrawn gone where gone.overlay_id = overlay.overlay_id)
    order by overlay.made_on, overlay.overlay_id`,
)

type ClaimedRow = {
  item_id: string
  budget_id: string
  line_id: string
  kind: ItemKind
  turn: number
  period_from: Day
  period_to: Day
  pay_on: Day
  amount_pence: Pence
  is: 'pending' | 'paid' | 'undone'
}

/**
 * What items have claimed of those lines, and what became of it; without one run's own, where a run is named. What was kept and given
 * back may have come back from the bank: then it is kept as before.
 */
export const claimedOf = statement(
  'money-payrun-claimed',
  (_, p: { budgets: readonly string[]; without: string | null }) => sql<ClaimedRow>`
    select i.item_id, i.budget_id, i.line_id, i.kind, i.turn, i.period_from, i.period_to, i.pay_on, i.amount_pence,
      case when t.transfer_id is null then 'pending'
        when not exists (select from transfer r where r.reverses = t.transfer_id) then 'paid'
        when t.kind <> 'contribution-kept' or is_put_right(t.authority_id, t.transfer_id) then 'undone' else 'paid' end as is
    from unnest(${p.budgets}::uuid[]) as asked (budget_id)
    cross join lateral (select * from pay_run_item where budget_id = asked.budget_id offset 0) i
    cross join lateral (select from instalment_claim c where c.item_id = i.item_id offset 0) claim
    left join lateral (select * from transfer where key = i.item_id offset 0) t on true
    where i.pay_run_id is distinct from ${p.without}::uuid and i.kind in ('instalment','adjustment','contribution')
    order by i.budget_id, i.period_from, i.turn`,
)

type PayeeRow = {
  budget_id: string
  payee_id: string
  pocket: 'held' | 'third-party'
  confirmed: boolean
  sent_back: boolean
}

/** Bank details of those budgets, newest first, and whether the bank sent a payment to them back (and nobody said to try again). */
export const payeesOf = statement(
  'money-payrun-payees',
  (_, p: { budgets: readonly string[] }) => sql<PayeeRow>`
    select payee.budget_id, payee.payee_id, payee_pocket(payee) as pocket, c.payee_id is not null as confirmed,
      exists (select from payee_came_back back where back.payee_id = payee.payee_id) as sent_back
    from payee left join payee_confirmed c on c.payee_id = payee.payee_id
    where payee.budget_id = any(${p.budgets}::uuid[])
    order by payee.payee_id desc`,
)

/** Cards of those budgets, newest first. */
export const cardsOf = statement(
  'money-payrun-cards',
  (_, p: { budgets: readonly string[] }) => sql<{ budget_id: string; card_id: string }>`
    select budget_id, card_id from card_issued where budget_id = any(${p.budgets}::uuid[]) order by card_id desc`,
)

type HoldRow = {
  budget_id: string
  reason: HoldReason
  words: string
  who_acts: WhoActs
  act_by: Day
  placed_on: Day
  placed_by_name: string
}

/** Holds of those budgets that stand, the one to be seen to first before others. */
export const holdsOf = statement(
  'money-payrun-holds',
  (_, p: { budgets: readonly string[] }) => sql<HoldRow>`
    select hold.budget_id, hold.reason, hold.words, hold.who_acts, hold.act_by, hold.placed_on, human.name as placed_by_name
    from payment_hold hold join human on human.human_id = hold.placed_by
    where hold.budget_id = any(${p.budgets}::uuid[])
      and not exists (select from payment_hold_lifted gone where gone.hold_id = hold.hold_id)
    order by hold.act_by, hold.hold_id`,
)

/** What those people pay towards it, in the order in which it was recorded. */
export const ratesOf = statement(
  'money-payrun-rates',
  (_, p: { budgets: readonly string[] }) => sql<{ budget_id: string; weekly_pence: Pence | null; from_day: Day }>`
    select budget_id, weekly_pence, from_day from contribution where budget_id = any(${p.budgets}::uuid[]) order by contribution_id`,
)

/** Care of those people that is or was free (s.117). */
export const freeOf = statement(
  'money-payrun-free',
  (_, p: { budgets: readonly string[] }) => sql<{ budget_id: string; from_day: Day; ended_on: Day | null }>`
    select b.budget_id, a.from_day, e.ended_on from aftercare a
    join budget b on b.person_id = a.person_id left join aftercare_ended e on e.aftercare_id = a.aftercare_id
    where b.budget_id = any(${p.budgets}::uuid[])`,
)

/** The next budgets after one for which anything was ever set up, by id. */
export const budgetsSetUp = statement(
  'money-payrun-budgets',
  (_, p: { after: string; most: number }) => sql<{ budget_id: string }>`
    select b.budget_id from budget b
    where b.budget_id > ${p.after}::uuid and exists (select from agreement a where a.budget_id = b.budget_id)
    order by b.budget_id limit ${p.most}::int`,
)

/**
 * Budgets for which something is set up and that wait for somebody: a hold stands (those that are overdue first), or there are no bank
 * details that are checked, or the newest payment came back; with how many there are in all.
 */
export const budgetsHeldUp = statement(
  'money-payrun-held-up',
  (_, p: { today: Day; most: number }) => sql<{ budget_id: string; all: number }>`
    select w.budget_id, count(*) over ()::int as all from (
      select a.budget_id, min(h.act_by) as act_by
      from (select distinct budget_id from agreement) a
      left join payment_hold h on h.budget_id = a.budget_id
        and not exists (select from payment_hold_lifted gone where gone.hold_id = h.hold_id)
      where h.hold_id is not null
        or exists (select from agreement_line l where l.budget_id = a.budget_id and managed_now(l) in ('direct-payment','third-party')
          and not exists (select from payee p join payee_confirmed c on c.payee_id = p.payee_id where p.budget_id = a.budget_id
            and payee_pocket(p) = case managed_now(l) when 'third-party' then 'third-party' else 'held' end))
        or exists (select from agreement_line l where l.budget_id = a.budget_id and managed_now(l) = 'prepaid-card')
          and not exists (select from card_issued c where c.budget_id = a.budget_id)
        or a.budget_id in (select p.budget_id from payee_came_back back join payee p on p.payee_id = back.payee_id)
      group by a.budget_id) w
    order by w.act_by < ${p.today}::date desc nulls last, w.act_by nulls last, w.budget_id limit ${p.most}::int`,
)
