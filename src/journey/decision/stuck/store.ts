import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import type { Body } from '../decision.ts'
import { authorsIn } from '../store.ts'
import type { Stuck } from './stuck.ts'

export type CaseRow = {
  submission_id: string
  budget_id: string
  submitted_on: Day
  yearly_pence: bigint
  body: Body
  decider_id: string
  decider_name: string
  worker_name: string | null
  authors: string[]
  decided: boolean
}

const workerOf = sql`(select h.name from named_worker n join human h on h.human_id = n.worker_id
  where n.person_id = b.person_id order by n.named_id desc limit 1)`

const cases = sql`
  select s.submission_id, s.budget_id, s.submitted_on, s.yearly_pence, s.body, s.decider_id, h.name as decider_name,
    ${workerOf} as worker_name, array(select author from (${authorsIn(sql`s.version_id`)}) a) as authors,
    exists (select from decision d where d.submission_id = s.submission_id) as decided
  from submission_now s
  join budget b on b.budget_id = s.budget_id
  join human h on h.human_id = s.decider_id`

/**
 * What waits for somebody who cannot decide it, the longest wait first: not in the role today, an author, or above their limit.
 * `able`: who holds a role, as `body human`; `limits`: pence a year by human, as JSON.
 */
export const stuckCases = statement(
  'decision-stuck-cases',
  (_, p: { able: readonly string[]; limits: string }) => sql<CaseRow>`
    select * from (${cases}) c where c.submission_id in (
      select q.submission_id from decision_queue q
      where not q.body || ' ' || q.decider_id = any(${p.able}::text[])
        or q.yearly_pence > (${p.limits}::jsonb ->> q.decider_id::text)::bigint
        or exists (select from submission s where s.submission_id = q.submission_id
          and q.decider_id in (select author from (${authorsIn(sql`s.version_id`)}) a)))
    order by c.submitted_on, c.submission_id limit 100`,
)

/** One of them, also where it has been decided; no row where there is none in this council. */
export const caseOf = statement(
  'decision-stuck-case',
  (_, p: { submission: string }) =>
    sql<CaseRow>`select * from (${cases}) c where c.submission_id = ${p.submission}::uuid`,
)

/** Whoever decides and whoever names somebody take turns. */
export const lockCase = statement(
  'decision-lock-case',
  (_, p: { submission: string }) => sql<object>`select from budget where budget_id =
    (select budget_id from submission where submission_id = ${p.submission}::uuid) for update`,
)

export type ReadyRow = {
  budget_id: string
  worker_name: string | null
  authors: string[]
  lines: { every: Every; pence: string }[]
}

/** Newest plan versions to which the worker has said yes last, that were not sent and came into force in no other way. */
export const readyPlans = statement(
  'decision-ready-plans',
  (_, _p: object) => sql<ReadyRow>`
    select v.budget_id, ${workerOf} as worker_name, array(select author from (${authorsIn(sql`v.version_id`)}) a) as authors,
      (select coalesce(json_agg(json_build_object('every', l.every, 'pence', l.amount_pence::text)), '[]')
        from spend_line l where l.version_id = v.version_id) as lines
    from plan_version v join budget b on b.budget_id = v.budget_id
    where not exists (select from submission s where s.version_id = v.version_id)
      and not exists (select from has_died died where died.person_id = b.person_id)
      and not exists (select from change_started c where c.version_id = v.version_id)
      and not exists (select from plan_version later where later.budget_id = v.budget_id and later.number > v.number)
      and (select a.answer in ('yes', 'yes-but') from plan_answer a where a.version_id = v.version_id and a.side = 'worker'
        order by a.plan_answer_id desc limit 1)
    order by v.opened_on, v.version_id limit 500`,
)

export const addNamed = statement(
  'decision-add-named',
  (q, p: { submission: string; body: Body; decider: string; because: Stuck; by: string; on: Day }) =>
    q.insertInto('decider_named').values({
      submission_id: p.submission,
      body: p.body,
      decider_id: p.decider,
      because: p.because,
      named_by: p.by,
      named_on: p.on,
    }),
)
