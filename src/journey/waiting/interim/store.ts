import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { InterimVerdict } from './interim.ts'

export type InterimRow = {
  interim_id: string
  budget_id: string
  person_id: string
  known_as: string
  serves: string
  what: string
  who_gives: string
  weekly_pence: Pence
  urgent: boolean
  why: string
  from_day: Day
  to_day: Day
  proposed_by: string
  proposed_by_name: string
  proposed_on: Day
  decider_id: string
  decider_name: string
  verdict: InterimVerdict | null
  reasons: string | null
  decided_on: Day | null
  decided_by_name: string | null
}

const helps = sql`
  select i.interim_id, i.budget_id, b.person_id, ph.known_as, i.serves, i.what, i.who_gives, i.weekly_pence, i.urgent, i.why, i.from_day,
    i.to_day, i.proposed_by, ask.name as proposed_by_name, i.proposed_on, i.decider_id, n.name as decider_name, d.verdict, d.reasons,
    d.decided_on, by_whom.name as decided_by_name
  from interim_help i
  join budget b on b.budget_id = i.budget_id
  join human ph on ph.human_id = b.person_id
  join human ask on ask.human_id = i.proposed_by
  join human n on n.human_id = i.decider_id
  left join interim_decision d on d.interim_id = i.interim_id
  left join human by_whom on by_whom.human_id = d.decided_by`

/** Everything that was asked for on a budget, newest first. */
export const interimOfBudget = statement(
  'waiting-interim-of-budget',
  (_, p: { budget: string }) => sql<InterimRow>`${helps} where i.budget_id = ${p.budget}
    order by i.proposed_on desc, i.from_day desc, i.interim_id desc`,
)

/** What waits for a yes or no in the council and is not over, what is urgent first, then longest. */
export const interimToAnswer = statement(
  'waiting-interim-to-answer',
  (_, p: { today: Day }) => sql<InterimRow>`${helps} where d.interim_id is null and i.to_day >= ${p.today}::date
    and not exists (select from has_died died where died.person_id = b.person_id)
    order by i.urgent desc, i.proposed_on, i.interim_id limit 200`,
)

/** Agreed help of the people beside whom a worker stands that ends between two days, where no later help for the same was asked for. */
export const interimEndingFor = statement(
  'waiting-interim-ending',
  (_, p: { worker: string; today: Day; until: Day }) => sql<{
    interim_id: string
    budget_id: string
    known_as: string
    what: string
    to_day: Day
  }>`
    select i.interim_id, i.budget_id, h.known_as, i.what, i.to_day
    from ${peopleBeside(p.worker, p.today)} beside
    join human h on h.human_id = beside.person_id
    join budget b on b.person_id = beside.person_id
    join interim_help i on i.budget_id = b.budget_id
    join interim_decision d on d.interim_id = i.interim_id and d.verdict = 'approved'
    where i.to_day between ${p.today}::date and ${p.until}::date
      and not exists (select from interim_help later left join interim_decision ld on ld.interim_id = later.interim_id
        where later.budget_id = i.budget_id and later.to_day > i.to_day and later.serves = i.serves and ld.verdict is distinct from 'declined')
    order by i.to_day, h.known_as, i.interim_id`,
)

/** Agreed help that costs something and is not over on a day, what ends first; nobody finds their own. */
export const interimAtPrice = statement(
  'waiting-interim-at-price',
  (_, p: { today: Day; reader: string }) => sql<{
    interim_id: string
    name: string
    what: string
    who_gives: string
    weekly_pence: Pence
    from_day: Day
    to_day: Day
  }>`
    select i.interim_id, h.name, i.what, i.who_gives, i.weekly_pence, i.from_day, i.to_day
    from interim_help i join budget b on b.budget_id = i.budget_id join human h on h.human_id = b.person_id
    join interim_decision d on d.interim_id = i.interim_id and d.verdict = 'approved'
    where i.weekly_pence > 0 and i.to_day >= ${p.today}::date and b.person_id <> ${p.reader}::uuid
    order by i.to_day, h.name, i.interim_id limit 200`,
)

type NewInterim = {
  id: string
  budget: string
  outcome: string | null
  serves: string
  what: string
  whoGives: string
  weekly: Pence
  urgent: boolean
  why: string
  from: Day
  to: Day
  by: string
  on: Day
  decider: string
}

export const addInterim = statement('waiting-add-interim', (q, p: NewInterim) =>
  q.insertInto('interim_help').values({
    interim_id: p.id,
    budget_id: p.budget,
    outcome_id: p.outcome,
    serves: p.serves,
    what: p.what,
    who_gives: p.whoGives,
    weekly_pence: p.weekly,
    urgent: p.urgent,
    why: p.why,
    from_day: p.from,
    to_day: p.to,
    proposed_by: p.by,
    proposed_on: p.on,
    decider_id: p.decider,
  }),
)

export const addInterimDecision = statement(
  'waiting-add-interim-decision',
  (q, p: { id: string; proposedBy: string; by: string; verdict: InterimVerdict; reasons: string; on: Day }) =>
    q.insertInto('interim_decision').values({
      interim_id: p.id,
      proposed_by: p.proposedBy,
      decided_by: p.by,
      verdict: p.verdict,
      reasons: p.reasons,
      decided_on: p.on,
    }),
)
