import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Check } from './check.ts'

/** What the database keeps for a quick answer is what its sources say. */
export const QUEUE_CHECKS: readonly Check[] = [
  {
    says: 'What is kept of the plans that wait is what was sent and not decided, with who decides now and by when',
    finds: statement(
      'check-decision-queue',
      (_, _p: object) => sql<{ what: string }>`
        with derived as (
          select s.submission_id, s.body, s.decider_id, s.yearly_pence, coalesce((select e.expected_on from expected_date e
            where e.submission_id = s.submission_id order by e.expected_id desc limit 1), s.panel_on, s.submitted_on) as due_on
          from submission_now s join budget b on b.budget_id = s.budget_id
          where not exists (select from decision d where d.submission_id = s.submission_id)
            and not exists (select from has_died h where h.person_id = b.person_id))
        select 'submission ' || coalesce(d.submission_id, q.submission_id) as what
        from derived d full join decision_queue q using (submission_id)
        where (d.body, d.decider_id, d.yearly_pence, d.due_on) is distinct from (q.body, q.decider_id, q.yearly_pence, q.due_on)`,
    ),
  },
]
