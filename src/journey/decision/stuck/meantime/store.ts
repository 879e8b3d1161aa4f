import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export type HelpRow = {
  asked_on: Day
  last_day: Day
  urgent: boolean
  decider_id: string
  decider_name: string
  proposed_by: string
  worker_name: string
  person_id: string
}

/** Help until there is an answer that waits for a yes or no, its last day not passed, nobody's who died: what is urgent first, then longest. */
export const helpsAsked = statement(
  'decision-stuck-helps',
  (_, p: { today: Day }) => sql<HelpRow>`
    select i.proposed_on as asked_on, i.to_day as last_day, i.urgent, i.decider_id, n.name as decider_name, i.proposed_by,
      w.name as worker_name, b.person_id
    from interim_help i
    join budget b on b.budget_id = i.budget_id
    join human n on n.human_id = i.decider_id
    join human w on w.human_id = i.proposed_by
    where i.to_day >= ${p.today}::date and not exists (select from interim_decision d where d.interim_id = i.interim_id)
      and not exists (select from has_died h where h.person_id = b.person_id)
    order by i.urgent desc, i.proposed_on, i.interim_id limit 500`,
)

/** Of all who are somebody's worker now. */
export const workersNow = statement(
  'decision-stuck-workers',
  (_, _p: object) => sql<{ worker_id: string }>`
    select distinct n.worker_id from (select distinct on (person_id) person_id, worker_id from named_worker
      order by person_id, named_id desc) n`,
)
