import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

type ContributionRow = {
  contribution_id: bigint
  budget_id: string
  weekly_pence: Pence | null
  from_day: Day
  words: string
  by_name: string
  recorded_on: Day
}

/** In the order in which they were recorded: the last whose day has come stands. */
export const contributionsOf = statement(
  'money-contribution-of',
  (_, p: { budget: string }) => sql<ContributionRow>`
    select c.contribution_id, c.budget_id, c.weekly_pence, c.from_day, c.words, h.name as by_name, c.recorded_on
    from contribution c join human h on h.human_id = c.recorded_by
    where c.budget_id = ${p.budget}::uuid order by c.contribution_id`,
)

type AftercareRow = {
  aftercare_id: string
  from_day: Day
  by_name: string
  recorded_on: Day
  ended_on: Day | null
  agreed_with: string | null
  for_nhs: string | null
}

/** Care of the person of this budget that is or was free under s.117, newest first; who decided for the NHS, where both bodies have. */
export const aftercareOf = statement(
  'money-contribution-aftercare-of',
  (_, p: { budget: string }) => sql<AftercareRow>`
    select a.aftercare_id, a.from_day, h.name as by_name, a.recorded_on, e.ended_on, e.agreed_with,
      (select n.decided_by_name || ', ' || n.body_name from aftercare_decided n where n.aftercare_id = a.aftercare_id and n.body = 'nhs'
        and exists (select from aftercare_decided c where c.aftercare_id = a.aftercare_id and c.body = 'council')
        order by n.written_on desc, n.aftercare_decided_id desc limit 1) as for_nhs
    from aftercare a join budget b on b.person_id = a.person_id join human h on h.human_id = a.recorded_by
    left join aftercare_ended e on e.aftercare_id = a.aftercare_id
    where b.budget_id = ${p.budget}::uuid order by a.from_day desc, a.aftercare_id desc`,
)

/** What was kept back of payments that went out and did not come back, earliest first. */
export const keptOf = statement(
  'money-contribution-kept-of',
  (_, p: { budget: string }) => sql<{ item_id: string; period_from: Day; period_to: Day; pence: Pence }>`
    select i.item_id, i.period_from, i.period_to, t.amount_pence as pence
    from pay_run_item i join transfer t on t.key = i.item_id
    where i.budget_id = ${p.budget}::uuid and i.kind = 'contribution' and t.kind = 'contribution-kept' and t.reverses is null
      and not is_put_right(t.authority_id, t.transfer_id)
    order by i.period_from, i.item_id`,
)

/** What the person paid in themselves, less what went back to them, and what was posted as due, pence in all. */
export const postedOf = statement(
  'money-contribution-posted',
  (_, p: { budget: string }) => sql<{ paid_in: Pence; due: Pence }>`
    select coalesce(sum(case t.kind when 'contribution-paid' then t.amount_pence when 'contribution-returned' then -t.amount_pence end), 0)::bigint as paid_in,
      coalesce(sum(t.amount_pence) filter (where t.kind = 'contribution-due'), 0)::bigint as due
    from transfer t
    where t.budget_id = ${p.budget}::uuid and t.kind in ('contribution-paid','contribution-due','contribution-returned') and t.reverses is null
      and not exists (select from transfer r where r.reverses = t.transfer_id)`,
)

/** The postings of what was due that nothing has put right. */
export const dueTransfers = statement(
  'money-contribution-due-transfers',
  (_, p: { budget: string }) => sql<{ transfer_id: bigint }>`
    select t.transfer_id from transfer t
    where t.budget_id = ${p.budget}::uuid and t.kind = 'contribution-due' and t.reverses is null
      and not exists (select from transfer r where r.reverses = t.transfer_id) order by t.transfer_id`,
)

export const addContribution = statement(
  'money-contribution-add',
  (q, p: { budget: string; weekly: Pence | null; from: Day; words: string; by: string; on: Day }) =>
    q.insertInto('contribution').values({
      budget_id: p.budget,
      weekly_pence: p.weekly,
      from_day: p.from,
      words: p.words,
      recorded_by: p.by,
      recorded_on: p.on,
    }),
)

export const addAftercare = statement(
  'money-contribution-add-aftercare',
  (q, p: { id: string; person: string; from: Day; by: string; on: Day }) =>
    q.insertInto('aftercare').values({
      aftercare_id: p.id,
      person_id: p.person,
      from_day: p.from,
      recorded_by: p.by,
      recorded_on: p.on,
    }),
)

export const addAftercareEnd = statement(
  'money-contribution-end-aftercare',
  (q, p: { id: string; lastDay: Day; agreedWith: string; by: string }) =>
    q.insertInto('aftercare_ended').values({
      aftercare_id: p.id,
      ended_on: p.lastDay,
      agreed_with: p.agreedWith,
      recorded_by: p.by,
    }),
)
