import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/** The last day of each line that stands in a pay run: what was withdrawn, left out or came back stands in none. */
export const takenByLine = statement(
  'money-for-a-while-taken',
  (_, p: { budget: string }) => sql<{ line_id: string; taken_to: Day }>`
    select i.line_id, max(i.period_to) as taken_to from pay_run_item i join instalment_claim c on c.item_id = i.item_id
    where i.budget_id = ${p.budget}::uuid and i.kind = 'instalment' group by i.line_id`,
)

type NewLess = {
  id: string
  budget: string
  agreement: string
  line: string
  request: string
  from: Day
  to: Day | null
  amount: Pence
  reason: string
  by: string
  on: Day
}

export const addLess = statement('money-for-a-while-add', (q, p: NewLess) =>
  q.insertInto('overlay').values({
    ...{ overlay_id: p.id, budget_id: p.budget, agreement_id: p.agreement, line_id: p.line, kind: 'amount' },
    ...{ from_day: p.from, to_day: p.to, amount_pence: p.amount, request_id: p.request, reason: p.reason },
    ...{ made_by: p.by, made_on: p.on },
  }),
)

export const withdrawLess = statement('money-for-a-while-withdraw', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('overlay_withdrawn').values({ overlay_id: p.id, withdrawn_by: p.by, withdrawn_on: p.on }),
)

/** The same with an earlier last day, by whom it was made: for the days on which it did hold. */
export const copyLessTo = statement(
  'money-for-a-while-copy',
  (_, p: { id: string; from: string; to: Day }) => sql<object>`
    insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, amount_pence, request_id, reason, made_by, made_on)
    select ${p.id}::uuid, budget_id, agreement_id, line_id, kind, from_day, ${p.to}::date, amount_pence, request_id, reason, made_by, made_on
    from overlay where overlay_id = ${p.from}::uuid`,
)
