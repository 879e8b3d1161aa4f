import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { OutcomeKind, Side } from '#journey/review/index.ts'
import { type Answer, CONDITIONS, type Condition, type EndingKind } from './ending.ts'

/** The ending of the agreement that stands that was told last; ids made later sort later. */
export const newestEnding = statement('ending-newest', (q, p: { budget: string }) =>
  q
    .selectFrom('ending')
    .innerJoin('ending_now as now', 'now.ending_id', 'ending.ending_id')
    .innerJoin('human as teller', 'teller.human_id', 'ending.proposed_by')
    .leftJoin('ending_confirmed', 'ending_confirmed.ending_id', 'ending.ending_id')
    .leftJoin('human as confirmer', 'confirmer.human_id', 'ending_confirmed.confirmed_by')
    .select(['ending.ending_id', 'ending.kind', 'ending.last_day', 'ending.event', 'ending.reasons', 'ending.told_on'])
    .select(['teller.name as proposed_by_name', 'ending.proposed_by', 'ending.ground_id'])
    .select(['confirmed_on', 'confirmer.name as confirmed_by_name'])
    .where('ending.budget_id', '=', p.budget)
    .orderBy('ending.told_on', 'desc')
    .orderBy('ending.ending_id', 'desc')
    .limit(1),
)

export const hasSaidAll = (
  side: Side,
) => sql<boolean>`(select count(distinct v.condition) = ${sql.lit(CONDITIONS.length)}
    from ending_view v where v.ending_id = e.ending_id and v.side = ${sql.lit(side)})`

/** The same: its last day, whether it is confirmed, and whether each side has said all four conditions. */
export const endingAhead = statement(
  'ending-ahead',
  (_, p: { budget: string }) => sql<{
    last_day: Day
    confirmed: boolean
    challenged: boolean
    fell: boolean
    stood: boolean
    person_said: boolean
    worker_said: boolean
  }>`
  select e.last_day, x.ending_id is null and exists (select from ending_confirmed c where c.ending_id = e.ending_id) as confirmed,
    x.ending_id is not null as challenged, a.stands is false as fell, a.stands is true as stood,
    ${hasSaidAll('person')} as person_said,
    ${hasSaidAll('worker')} as worker_said
  from ending_now e left join ending_challenge x on x.ending_id = e.ending_id
  left join ending_challenge_answered a on a.ending_challenge_id = x.ending_challenge_id
  where e.budget_id = ${p.budget}::uuid order by e.told_on desc, e.ending_id desc limit 1`,
)

type ViewRow = {
  ending_id: string
  condition: Condition
  outcome_id: string | null
  side: Side
  said: Answer
  words: string
  by_name: string
  said_on: Day
  typed_by_name: string | null
  typed_on: Day | null
  how: string | null
  witness_name: string | null
  page_photo: string | null
  ending_view_id: bigint
}

/** Of each ending, condition, goal and side the newest view. */
export const viewsOf = statement(
  'ending-views',
  (_, p: { budget: string }) => sql<ViewRow>`
  select distinct on (v.ending_id, v.condition, v.outcome_id, v.side) v.ending_id, v.condition, v.outcome_id, v.side, v.said, v.words,
    h.name as by_name, v.said_on, t.name as typed_by_name, v.typed_on, v.how, heard.name as witness_name, v.page_photo, v.ending_view_id
  from ending_view v join ending e on e.ending_id = v.ending_id join human h on h.human_id = v.said_by
  join human t on t.human_id = v.typed_by left join human heard on heard.human_id = v.witness_id
  where e.budget_id = ${p.budget}::uuid
  order by v.ending_id, v.condition, v.outcome_id, v.side, v.ending_view_id desc`,
)

/** The goals of the plan that was set up for payment last. */
export const goalsOfSetUp = statement(
  'ending-goals',
  (_, p: { budget: string }) => sql<{
    outcome_id: string
    kind: OutcomeKind
    words: string
    ends_event: string | null
    ends_on: Day | null
  }>`
  select o.outcome_id, o.kind, o.words, o.ends_event, o.ends_on from outcome o
  where o.version_id = (select a.version_id from agreement a join plan_version v on v.version_id = a.version_id
    where a.budget_id = ${p.budget}::uuid order by v.number desc limit 1)
  order by o.position`,
)

type WorkersRow = {
  budget_id: string
  known_as: string
  last_day: Day
  told_on: Day
  confirmed_on: Day | null
  person_said: boolean
  worker_said: boolean
}

/** The newest ending of the agreement that stands, of each of this worker's people. One that somebody says is wrong is not among them. */
export const endingsOfWorker = statement(
  'endings-of-worker',
  (_, p: { worker: string; today: Day }) => sql<WorkersRow>`
  select distinct on (e.budget_id) e.budget_id, ph.known_as, e.last_day, e.told_on, c.confirmed_on,
    (select count(distinct v.condition) = 4 from ending_view v where v.ending_id = e.ending_id and v.side = 'person') as person_said,
    (select count(distinct v.condition) = 4 from ending_view v where v.ending_id = e.ending_id and v.side = 'worker') as worker_said
  from ending_stands_now e
  join budget b on b.budget_id = e.budget_id
  join human ph on ph.human_id = b.person_id
  left join ending_confirmed c on c.ending_id = e.ending_id
  where b.person_id = any(array(select beside.person_id from ${peopleBeside(p.worker, p.today)} beside))
  order by e.budget_id, e.told_on desc, e.ending_id desc`,
)

type NewEnding = {
  id: string
  budget: string
  kind: EndingKind
  lastDay: Day
  event: string
  reasons: string
  ground: string | null
  on: Day
  by: string
}

export const addEnding = statement('add-ending', (q, p: NewEnding) =>
  q.insertInto('ending').values({
    ending_id: p.id,
    budget_id: p.budget,
    kind: p.kind,
    last_day: p.lastDay,
    event: p.event,
    reasons: p.reasons,
    ground_id: p.ground,
    told_on: p.on,
    proposed_by: p.by,
  }),
)
/** Told before the plan's own day or event: counted, with its reason. */
export const addEarly = statement(
  'add-ended-early',
  (q, p: { ending: string; until: Day | null; event: string; reason: string; by: string; on: Day }) =>
    q.insertInto('ended_early').values({
      ...{ ending_id: p.ending, planned_until: p.until, planned_event: p.event },
      ...{ reason: p.reason, written_by: p.by, written_on: p.on },
    }),
)
