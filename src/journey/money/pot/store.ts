import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/**
 * What was set aside for a bad time less what was let go, what was paid from it, and which code pays for this budget. After a way back
 * what was used before is used up: it counts for neither, so that the pot of the new plan is whole.
 */
export const potMoved = statement(
  'money-pot-moved',
  (_, p: { budget: string }) => sql<{ set_aside: Pence; paid: Pence; code: string | null }>`
    select coalesce(sum(case when t.kind = 'pot-set-aside' then t.amount_pence when t.kind = 'pot-released' then -t.amount_pence
          when t.effective_on < a.set_up_on then case when t.reverses is null then -t.amount_pence else t.amount_pence end end), 0)::bigint as set_aside,
      coalesce(sum(case when t.kind = 'pot-payment' and t.effective_on >= coalesce(a.set_up_on, '-infinity')
        then case when t.reverses is null then t.amount_pence else -t.amount_pence end end), 0)::bigint as paid,
      (select l.budget_code from agreement_line l where l.budget_id = ${p.budget}::uuid order by l.from_day, l.line_id limit 1) as code
    from transfer t left join agreement_now a on a.budget_id = t.budget_id and a.round > 0
    where t.budget_id = ${p.budget}::uuid and t.kind in ('pot-set-aside', 'pot-released', 'pot-payment')`,
)

/** Newest first. */
export const advancesOf = statement('money-pot-advances', (q, p: { budget: string }) =>
  q
    .selectFrom('pot_advance')
    .leftJoin('human as typist', 'typist.human_id', 'typed_by')
    .select(['advance_id', 'amount_pence', 'spent_on', 'what', 'recorded_on', 'typist.name as typed_by_name'])
    .where('budget_id', '=', p.budget)
    .orderBy('spent_on', 'desc')
    .orderBy('advance_id'),
)

type NewAdvance = {
  id: string
  budget: string
  amount: Pence
  spentOn: Day
  what: string
  by: string
  typedBy: string | null
  how: 'here' | HeardHow
  today: Day
}

export const addAdvance = statement('money-pot-add-advance', (q, p: NewAdvance) =>
  q.insertInto('pot_advance').values({
    advance_id: p.id,
    budget_id: p.budget,
    amount_pence: p.amount,
    spent_on: p.spentOn,
    what: p.what,
    said_by: p.by,
    typed_by: p.typedBy,
    how: p.how,
    recorded_on: p.today,
  }),
)
