import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'

type AgreedRow = { line_id: string; amount_pence: Pence; periods: number; buys: string; began: Day[] }

/** What the plan in force agrees for a bad time of each line that is paid, and was decided; the database asks the same function. */
export const moreAgreed = statement(
  'money-unwell-more-agreed',
  (_, p: { budget: string }) => sql<AgreedRow>`
    select m.line_id, m.amount_pence, m.periods, m.buys,
      array(select began::text from more_began(a.authority_id, m.line_id) began order by began) as began
    from agreement_now a cross join lateral more_agreed(a.authority_id, a.budget_id) m
    where a.budget_id = ${p.budget}::uuid order by m.line_id`,
)

type StandingRow = {
  overlay_id: string
  line_id: string
  what: string
  every: Every
  from_day: Day
  to_day: Day
  amount_pence: Pence
  by_name: string
  made_by: string
}

/** What was started and nobody has ended, of the agreement that stands, in the order in which it begins. */
export const moreStanding = statement(
  'money-unwell-more-standing',
  (_, p: { budget: string }) => sql<StandingRow>`
    select o.overlay_id, o.line_id, line.what, line.every, o.from_day, o.to_day, o.amount_pence, h.name as by_name, o.made_by
    from agreement_now a join overlay o on o.agreement_id = a.agreement_id and o.budget_id = a.budget_id and o.kind = 'unwell'
    join agreement_line line on line.line_id = o.line_id join human h on h.human_id = o.made_by
    where a.budget_id = ${p.budget}::uuid
      and not exists (select from overlay_withdrawn gone where gone.overlay_id = o.overlay_id)
    order by o.from_day, o.overlay_id`,
)

type NewMore = {
  id: string
  budget: string
  agreement: string
  line: string
  switchId: string
  from: Day
  to: Day
  amount: Pence
  reason: string
  by: string
  on: Day
}

export const addMore = statement('money-unwell-add-more', (q, p: NewMore) =>
  q.insertInto('overlay').values({
    ...{ overlay_id: p.id, budget_id: p.budget, agreement_id: p.agreement, line_id: p.line, kind: 'unwell' },
    ...{ from_day: p.from, to_day: p.to, amount_pence: p.amount, switch_id: p.switchId, reason: p.reason },
    ...{ made_by: p.by, made_on: p.on },
  }),
)

export const withdrawMore = statement('money-unwell-withdraw-more', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('overlay_withdrawn').values({ overlay_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)

/** The same with an earlier last day, by whom it was started: for the days on which it did hold. */
export const copyMoreTo = statement(
  'money-unwell-copy-more',
  (_, p: { id: string; from: string; to: Day }) => sql<object>`
    insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, amount_pence, switch_id, reason, made_by, made_on)
    select ${p.id}::uuid, budget_id, agreement_id, line_id, kind, from_day, ${p.to}::date, amount_pence, switch_id, reason, made_by, made_on
    from overlay where overlay_id = ${p.from}::uuid`,
)
