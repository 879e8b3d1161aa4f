import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Way } from './paid-after.ts'

/** Endings that are confirmed and stand, and rest on a death or a move; with what was paid for later days: after a move until it was told. */
const PAID = sql`
  select s.budget_id, g.ground_id, g.on_day, g.basis = 'died' as died, sum(t.amount_pence)::bigint as paid_pence
  from ending_stands_now s join ending e on e.ending_id = s.ending_id
  join ending_confirmed c on c.ending_id = e.ending_id
  join lawful_ground g on g.ground_id = e.ground_id and g.on_day is not null
  join transfer t on t.budget_id = e.budget_id and t.kind = 'payment' and t.effective_on > g.on_day
    and (e.kind = 'died' or t.effective_on <= e.told_on)
  where not exists (select from transfer r where r.reverses = t.transfer_id)`

export const paidAfterDay = statement(
  'ending-paid-after-day',
  (_, p: { budget: string }) => sql<{ ground_id: string; on_day: Day; died: boolean; paid_pence: Pence }>`
    ${PAID} and s.budget_id = ${p.budget}::uuid group by s.budget_id, g.ground_id, g.on_day, g.basis, s.told_on
    order by s.told_on desc limit 1`,
)

type Row = {
  paid_after_id: string
  way: Way
  amount_pence: Pence
  contact: string
  reasons: string
  proposed_by: string
  by_name: string
  proposed_on: Day
  agrees: boolean | null
  answer_reasons: string | null
  answered_by: string | null
  answered_on: Day | null
}

/** Newest first. */
export const paidAfterProposals = statement(
  'ending-paid-after-proposals',
  (_, p: { budget: string }) => sql<Row>`
    select p.paid_after_id, p.way, p.amount_pence, p.contact, p.reasons, p.proposed_by, h.name as by_name, p.proposed_on,
      a.agrees, a.reasons as answer_reasons, ah.name as answered_by, a.answered_on
    from paid_after p join human h on h.human_id = p.proposed_by
    left join paid_after_answered a on a.paid_after_id = p.paid_after_id
    left join human ah on ah.human_id = a.answered_by
    where p.budget_id = ${p.budget}::uuid order by p.proposed_on desc, p.paid_after_id desc`,
)

/** What finance has not settled: nobody has agreed yet what becomes of it, and others still hold money. What is nobody's own. */
export const paidAfterToDo = statement(
  'ending-paid-after-to-do',
  (_, p: { reader: string }) => sql<{
    budget_id: string
    name: string
    on_day: Day
    died: boolean
    paid_pence: Pence
    waits: boolean
  }>`
    select f.budget_id, h.name, f.on_day, f.died, f.paid_pence, w.waits
    from (${PAID} group by s.budget_id, g.ground_id, g.on_day, g.basis) f
    join budget b on b.budget_id = f.budget_id join human h on h.human_id = b.person_id
    cross join lateral (select exists (select from paid_after p where p.budget_id = f.budget_id
      and not exists (select from paid_after_answered a where a.paid_after_id = p.paid_after_id)) as waits) w
    where b.person_id <> ${p.reader}::uuid
      and (w.waits or not exists (select from paid_after p join paid_after_answered a on a.paid_after_id = p.paid_after_id and a.agrees
        where p.budget_id = f.budget_id and p.ground_id = f.ground_id))
      and exists (select from account a where a.budget_id = f.budget_id and a.kind in ('held','third-party','card')
        and a.credits_pence > a.debits_pence)
    order by f.on_day, h.name, f.budget_id limit 50`,
)

type NewProposal = {
  id: string
  budget: string
  ground: string
  way: Way
  amount: Pence
  contact: string
  reasons: string
  by: string
  on: Day
}

export const addPaidAfter = statement('ending-add-paid-after', (q, p: NewProposal) =>
  q.insertInto('paid_after').values({
    ...{ paid_after_id: p.id, budget_id: p.budget, ground_id: p.ground, way: p.way, amount_pence: p.amount },
    ...{ contact: p.contact, reasons: p.reasons, proposed_by: p.by, proposed_on: p.on },
  }),
)

export const addPaidAfterAnswered = statement(
  'ending-add-paid-after-answered',
  (q, p: { id: string; proposedBy: string; agrees: boolean; reasons: string; by: string; on: Day }) =>
    q.insertInto('paid_after_answered').values({
      ...{ paid_after_id: p.id, proposed_by: p.proposedBy, agrees: p.agrees, reasons: p.reasons },
      ...{ answered_by: p.by, answered_on: p.on },
    }),
)
