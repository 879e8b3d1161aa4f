import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/** The last day of a line that stands in a pay run; null where none does: what was withdrawn, left out or came back stands in none. */
export const takenTo = statement(
  'money-stepping-taken-to',
  (_, p: { budget: string; line: string }) => sql<{ taken_to: Day | null }>`
    select max(i.period_to) as taken_to from pay_run_item i join instalment_claim c on c.item_id = i.item_id
    where i.budget_id = ${p.budget}::uuid and i.line_id = ${p.line}::uuid and i.kind = 'instalment'`,
)

type NewStep = {
  id: string
  budget: string
  agreement: string
  line: string
  taper: string
  from: Day
  amount: Pence
  reason: string
  by: string
  on: Day
}

export const addStep = statement('money-stepping-add', (q, p: NewStep) =>
  q.insertInto('overlay').values({
    ...{ overlay_id: p.id, budget_id: p.budget, agreement_id: p.agreement, line_id: p.line, kind: 'amount' },
    ...{ from_day: p.from, amount_pence: p.amount, taper_id: p.taper, reason: p.reason },
    ...{ made_by: p.by, made_on: p.on },
  }),
)

/** The lines of which an agreed step is still to come, with the day of the next. */
export const stepsAhead = statement(
  'money-stepping-ahead',
  (_, p: { budget: string; today: Day }) => sql<{ line_id: string; next: Day }>`
    select o.line_id, min(o.from_day) as next from overlay o
    where o.budget_id = ${p.budget}::uuid and o.taper_id is not null and o.from_day > ${p.today}::date
      and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)
      and not exists (select from overlay c where c.line_id = o.line_id and c.change_id is not null and c.overlay_id > o.overlay_id
        and c.kind in ('ends','amount') and not exists (select from overlay_withdrawn w where w.overlay_id = c.overlay_id))
    group by o.line_id`,
)

/** The steps that have not come yet stand no longer. */
export const withdrawSteps = statement(
  'money-stepping-withdraw',
  (_, p: { budget: string; taper: string; after: Day; by: string; on: Day }) => sql<object>`
    insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on)
    select o.overlay_id, ${p.by}::uuid, ${p.on}::date from overlay o
    where o.budget_id = ${p.budget}::uuid and o.taper_id = ${p.taper}::uuid and o.from_day > ${p.after}::date
      and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)`,
)
