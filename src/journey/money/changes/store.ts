import { type NotNull, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { CutRestsOn } from './changes.ts'

/** For each line of the agreement that stands: where its plan line was first written, and the last day of it that stands in a pay run: not in one that was withdrawn, nor as an item that was left out or came back. */
export const runningRows = statement(
  'money-changes-running',
  (_, p: { budget: string }) => sql<{ line_id: string; origin: string; taken_to: Day | null }>`
    select l.line_id, coalesce(s.origin_id, s.spend_line_id) as origin,
      (select max(i.period_to) from pay_run_item i join instalment_claim c on c.item_id = i.item_id
        where i.line_id = l.line_id and i.kind = 'instalment') as taken_to
    from agreement_now a join agreement_line l on l.agreement_id = a.agreement_id join spend_line s on s.spend_line_id = l.spend_line_id
    where a.budget_id = ${p.budget}::uuid`,
)

/** Each version that was approved, newest first, with its conditions. */
export const approvedVersions = statement('money-changes-approved', (q, p: { budget: string }) =>
  q
    .selectFrom('submission')
    .innerJoin('plan_version', 'plan_version.version_id', 'submission.version_id')
    .innerJoin('decision_standing as decision', 'decision.submission_id', 'submission.submission_id')
    .select(['submission.submission_id', 'submission.version_id', 'number', 'conditions'])
    .where('submission.budget_id', '=', p.budget)
    .where('verdict', 'in', ['approved', 'approved-with-conditions'])
    .$narrowType<{ conditions: NotNull }>()
    .orderBy('number', 'desc'),
)

/** The newest written ground of a budget, with the day of what it rests on: the newest stands (ending/ground). */
export const newestGround = statement(
  'money-changes-newest-ground',
  (_, p: { budget: string }) => sql<{ ground_id: string; basis: string; rests_on: Day; other_from: Day | null }>`
    select g.ground_id, g.basis, coalesce(h.held_on, e.decided_on, g.written_on) as rests_on, g.other_from
    from ground_now g
    left join review_held h on h.review_id = g.review_id
    left join eligibility e on e.assessment_id = g.assessment_id
    where g.budget_id = ${p.budget}::uuid order by g.written_on desc, g.ground_id desc limit 1`,
)

export const newestStarted = statement('money-changes-started', (q, p: { budget: string }) =>
  q
    .selectFrom('change_started as c')
    .innerJoin('plan_version as v', 'v.version_id', 'c.version_id')
    .innerJoin('human', 'human.human_id', 'c.started_by')
    .leftJoin('change_objection as o', 'o.change_id', 'c.change_id')
    .leftJoin('human as typist', 'typist.human_id', 'o.typed_by')
    .leftJoin('change_objection_answered as a', 'a.change_id', 'c.change_id')
    .leftJoin('human as worker', 'worker.human_id', 'a.answered_by')
    .select(['c.change_id', 'c.version_id', 'v.number', 'for_the_worse', 'c.words', 'starts_on', 'object_until'])
    .select(['human.name as started_by_name', 'o.words as objected_words', 'o.said_on as objected_on'])
    .select(['o.how as objected_how', 'typist.name as objected_typed_by'])
    .select(['a.words as answered_words', 'a.answered_on', 'worker.name as answered_by_name'])
    .where('c.budget_id', '=', p.budget)
    .where(
      sql<boolean>`v.number > (select w.number from agreement_now g join plan_version w on w.version_id = g.version_id
        where g.budget_id = c.budget_id)`,
    )
    .orderBy('v.number', 'desc')
    .limit(1),
)

type NewChange = {
  id: string
  budget: string
  version: string
  worse: boolean
  answer: bigint | null
  cut: CutRestsOn['as'] | null
  ground: string | null
  words: string
  startsOn: Day
  objectUntil: Day
  by: string
  on: Day
}

export const addChange = statement('money-changes-add', (q, p: NewChange) =>
  q.insertInto('change_started').values({
    change_id: p.id,
    budget_id: p.budget,
    version_id: p.version,
    for_the_worse: p.worse,
    answer_id: p.answer,
    cut_rests_on: p.cut,
    ground_id: p.ground,
    words: p.words,
    starts_on: p.startsOn,
    object_until: p.objectUntil,
    started_by: p.by,
    started_on: p.on,
  }),
)

export const addObjection = statement(
  'money-changes-add-objection',
  (q, p: { change: string; words: string; by: string; on: Day }) =>
    q.insertInto('change_objection').values({ change_id: p.change, words: p.words, said_by: p.by, said_on: p.on }),
)

type ObjectedFor = { change: string; words: string; person: string; saidOn: Day; how: HeardHow; by: string; on: Day }

export const addObjectionFor = statement('money-changes-add-objection-for', (q, p: ObjectedFor) =>
  q.insertInto('change_objection').values({
    ...{ change_id: p.change, words: p.words, said_by: p.person, said_on: p.saidOn },
    ...{ how: p.how, typed_by: p.by, typed_on: p.on },
  }),
)

export const addAnswer = statement(
  'money-changes-add-answer',
  (q, p: { change: string; words: string; by: string; on: Day }) =>
    q
      .insertInto('change_objection_answered')
      .values({ change_id: p.change, words: p.words, answered_by: p.by, answered_on: p.on }),
)
