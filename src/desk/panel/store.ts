import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** A plan that waits for a decision: what is asked, for how much, since when, and who is named to decide. */
export type WaitingPlan = {
  budget_id: string
  known_as: string
  submitted_on: Day
  weekly_pence: bigint
  body: 'manager' | 'panel'
  decider_id: string
  decider_name: string
  expected_on: Day | null
  purpose: string | null
}

export const waitingPlans = statement(
  'desk-waiting-plans',
  (_, _p: object) => sql<WaitingPlan>`
    select s.budget_id, h.known_as, s.submitted_on, s.weekly_pence, s.body, s.decider_id, dh.name as decider_name, x.expected_on, w.words as purpose
    from submission s
    join budget b on b.budget_id = s.budget_id
    join human h on h.human_id = b.person_id
    join human dh on dh.human_id = s.decider_id
    left join lateral (select expected_on from expected_date where submission_id = s.submission_id order by expected_id desc limit 1) x on true
    left join lateral (select words from plan_sentence where version_id = s.version_id and part = 'want' and side = 'person'
        order by sentence_id desc limit 1) w on true
    where not exists (select from decision d where d.submission_id = s.submission_id)
    order by s.submitted_on, s.submission_id
    limit 200`,
)

/** What this human decided last, so that it can be looked up again. */
export const decidedLately = statement(
  'desk-decided-lately',
  (_, p: { human: string }) => sql<{ budget_id: string; known_as: string; verdict: string; decided_on: Day }>`
    select s.budget_id, h.known_as, d.verdict, d.decided_on
    from decision d
    join submission s on s.submission_id = d.submission_id
    join budget b on b.budget_id = s.budget_id
    join human h on h.human_id = b.person_id
    where d.decided_by = ${p.human}
    order by d.decided_on desc, d.decision_id
    limit 10`,
)
