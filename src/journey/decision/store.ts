import { type NotNull, type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Body, DecisionVerdict } from './decision.ts'
import type { Change } from './process/process.ts'

type SubmissionRow = {
  submission_id: string
  version_id: string
  submitted_on: Day
  submitted_by: string
  submitted_by_name: string
  body: Body
  panel_name: string | null
  decider_id: string
  decider_name: string
  weekly_pence: bigint
  yearly_pence: bigint
  decision_id: string | null
  verdict: DecisionVerdict | null
  reasons: string | null
  conditions: string | null
  decided_on: Day | null
  decided_by_name: string | null
}

/** The newest submission, with its decision, and the panel's name as it was on that day. */
export const newestSubmission = statement(
  'decision-newest-submission',
  (_, p: { budget: string }) => sql<SubmissionRow>`
    select s.submission_id, s.version_id, s.submitted_on, s.submitted_by, by_whom.name as submitted_by_name, s.body,
      (select cs.settings->'process'->>'panelName' from council_settings cs where cs.effective_from <= s.submitted_on
        order by cs.effective_from desc, cs.settings_id desc limit 1) as panel_name,
      s.decider_id, decider.name as decider_name, s.weekly_pence, s.yearly_pence,
      d.decision_id, d.verdict, d.reasons, d.conditions, d.decided_on, decided_by.name as decided_by_name
    from submission_now s
    join plan_version v on v.version_id = s.version_id
    join human by_whom on by_whom.human_id = s.submitted_by
    join human decider on decider.human_id = s.decider_id
    left join decision_standing d on d.submission_id = s.submission_id
    left join human decided_by on decided_by.human_id = d.decided_by
    where s.budget_id = ${p.budget} order by v.number desc limit 1`,
)

export const newestApproved = statement('decision-newest-approved', (q, p: { budget: string }) =>
  q
    .selectFrom('submission')
    .innerJoin('plan_version', 'plan_version.version_id', 'submission.version_id')
    .innerJoin('decision_standing as decision', 'decision.submission_id', 'submission.submission_id')
    .select([
      'submission.submission_id',
      'submission.version_id',
      'plan_version.number',
      'decision.decision_id',
      'weekly_pence',
      'decided_on',
      'conditions',
    ])
    .where('submission.budget_id', '=', p.budget)
    .where('verdict', 'in', ['approved', 'approved-with-conditions'])
    .$narrowType<{ decision_id: NotNull; decided_on: NotNull; conditions: NotNull }>()
    .orderBy('plan_version.number', 'desc')
    .limit(1),
)

/** Every expected date of the newest submission, newest first. */
export const expectedDates = statement(
  'decision-expected-dates',
  (_, p: { budget: string }) => sql<{ expected_on: Day; reason: string; said_on: Day }>`
    select e.expected_on, e.reason, e.said_on from expected_date e where e.submission_id =
      (select s.submission_id from submission s join plan_version v on v.version_id = s.version_id
        where s.budget_id = ${p.budget} order by v.number desc limit 1)
    order by e.expected_id desc`,
)

/** Everybody who had a part in a plan version: who opened it, wrote in it, asked for it or answered for it, and the person. */
export const authorsIn = (version: RawBuilder<unknown>): RawBuilder<{ author: string }> => sql`
    select v.opened_by as author from plan_version v where v.version_id = ${version}
    union select b.person_id from plan_version v join budget b on b.budget_id = v.budget_id where v.version_id = ${version}
    union select o.typed_by from outcome o where o.version_id = ${version}
    union select l.typed_by from spend_line l where l.version_id = ${version}
    union select t.typed_by from plan_sentence t where t.version_id = ${version}
    union select m.written_by from need_met_otherwise m where m.version_id = ${version}
    union select coalesce(a.typed_by, a.given_by) from plan_answer a where a.version_id = ${version}
    union select a.given_by from plan_answer a where a.version_id = ${version}
    union select k.asked_by from asked_to_agree k where k.version_id = ${version}
    union select s.submitted_by from submission s where s.version_id = ${version}`

/** The authors of the newest plan version: none of them decides it. */
export const authorsOfNewest = statement(
  'decision-authors',
  (_, p: { budget: string }) => sql<{ author: string }>`
    with newest as (select version_id from plan_version where budget_id = ${p.budget} order by number desc limit 1)
    ${authorsIn(sql`(select version_id from newest)`)}`,
)

export const addSubmission = statement(
  'add-submission',
  (
    q,
    p: {
      id: string
      budget: string
      version: string
      by: string
      on: Day
      body: Body
      decider: string
      weekly: bigint
      yearly: bigint
      change: Change
      risk: boolean
      panelOn: Day | null
    },
  ) =>
    q.insertInto('submission').values({
      submission_id: p.id,
      budget_id: p.budget,
      version_id: p.version,
      submitted_by: p.by,
      submitted_on: p.on,
      body: p.body,
      decider_id: p.decider,
      weekly_pence: p.weekly,
      yearly_pence: p.yearly,
      change: p.change,
      risk: p.risk,
      panel_on: p.panelOn,
    }),
)

export const addExpected = statement(
  'add-expected-date',
  (q, p: { submission: string; on: Day; reason: string; by: string; today: Day; notice: string }) =>
    q.insertInto('expected_date').values({
      submission_id: p.submission,
      expected_on: p.on,
      reason: p.reason,
      said_by: p.by,
      said_on: p.today,
      notice_id: p.notice,
    }),
)

export const addDecision = statement(
  'add-decision',
  (
    q,
    p: {
      id: string
      submission: string
      submittedBy: string
      by: string
      verdict: DecisionVerdict
      reasons: string
      conditions: string
      yearly: bigint
      limit: bigint | null
      on: Day
    },
  ) =>
    q.insertInto('decision').values({
      decision_id: p.id,
      submission_id: p.submission,
      submitted_by: p.submittedBy,
      decided_by: p.by,
      verdict: p.verdict,
      reasons: p.reasons,
      conditions: p.conditions,
      yearly_pence: p.yearly,
      limit_yearly_pence: p.limit,
      decided_on: p.on,
    }),
)
