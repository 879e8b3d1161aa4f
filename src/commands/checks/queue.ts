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
  {
    says: 'What is kept of where a wait began is what was sent, answered and ended before it',
    finds: statement(
      'check-where-waits-began',
      (_, _p: object) => sql<{ what: string }>`
        with asked as (
          select s.submission_id, s.budget_id, s.wait_began, v.number, coalesce((select d.verdict <> 'returned' from decision d
              where d.submission_id = s.submission_id order by d.turn desc limit 1), false)
            or exists (select from wait_ended o where o.submission_id = s.submission_id) as over
          from submission s join plan_version v on v.version_id = s.version_id
          where s.budget_id in (select budget_id from submission group by budget_id having count(*) > 1) or s.wait_began <> v.number),
        waits as (
          select *, count(*) filter (where over) over (partition by budget_id order by number
            rows between unbounded preceding and 1 preceding) as wait from asked)
        select 'submission ' || x.submission_id as what
        from (select *, min(number) over (partition by budget_id, wait) as began from waits) x where x.began <> x.wait_began`,
    ),
  },
]
