import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type Row = { safety: number; safety_since: Day | null; plans: number; plans_by: Day | null }

/** Worries about somebody's safety that nobody answered, and the plans that wait for this human. */
export const waitingOn = statement(
  'desk-manager-waiting',
  (_, p: { human: string }) => sql<Row>`
    select w.count::int as safety, w.since as safety_since, q.count::int as plans, q.by as plans_by
    from (select count(*), min(w.raised_on) as since from safety_worry w
        where not exists (select from safety_worry_answered a where a.worry_id = w.worry_id)) w,
      (select count(*), min(q.due_on) as by from decision_queue q join budget b on b.budget_id = q.budget_id
        where q.decider_id = ${p.human}::uuid and b.person_id <> ${p.human}::uuid) q`,
)
