import { type RawBuilder, sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How, OutcomeKind, Progress, ReviewKind, Side, Step } from './review.ts'

export type FactsRow = {
  budget_id: string
  known_as: string
  worker_id: string | null
  worker_name: string | null
  approved_on: Day | null
  set_up_on: Day | null
  direct: boolean | null
  first_paid_on: Day | null
  last_day: Day | null
  last_full_on: Day | null
  light_touch_on: Day | null
  last_any_on: Day | null
  asked_for: Day | null
  open_reviews: number
}

/** The facts of due dates for the budgets that `which` picks. */
const facts = (which: RawBuilder<unknown>) => sql<FactsRow>`
  select b.budget_id, ph.known_as, n.worker_id, wh.name as worker_name, d.decided_on as approved_on, a.set_up_on,
    a.managed_as = 'direct-payment' as direct,
    (select min(t.effective_on) from transfer t where t.budget_id = b.budget_id and t.kind = 'payment') as first_paid_on,
    (select min(o.from_day) from overlay o where o.budget_id = b.budget_id and o.agreement_id = a.agreement_id and o.kind = 'ends'
      and o.line_id is null and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)) as last_day,
    r.last_full_on, r.light_touch_on, r.last_any_on, r.asked_for, coalesce(r.open_reviews, 0)::int as open_reviews
  from budget b
  join human ph on ph.human_id = b.person_id
  left join lateral (select nw.worker_id from named_worker nw where nw.person_id = b.person_id order by nw.named_id desc limit 1) n on true
  left join human wh on wh.human_id = n.worker_id
  left join lateral (select de.decided_on from submission s join decision_standing de on de.submission_id = s.submission_id
    where s.budget_id = b.budget_id and de.verdict in ('approved','approved-with-conditions') order by de.decided_on desc limit 1) d on true
  left join lateral (select ag.agreement_id, ag.set_up_on, ag.managed_as from agreement ag
    where ag.budget_id = b.budget_id order by ag.set_up_on desc, ag.agreement_id limit 1) a on true
  left join lateral (select max(h.held_on) filter (where rv.kind in ('planned','direct-payment')) as last_full_on,
      max(h.held_on) filter (where rv.kind = 'light-touch') as light_touch_on, max(h.held_on) as last_any_on,
      min(rv.meet_on) filter (where rv.kind = 'requested' and h.review_id is null) as asked_for,
      count(*) filter (where h.review_id is null) as open_reviews
    from review rv left join review_held h on h.review_id = rv.review_id where rv.budget_id = b.budget_id) r on true
  where ${which}`

export const factsOf = statement('review-facts', (_, p: { budget: string }) =>
  facts(sql`b.budget_id = ${p.budget}::uuid`),
)

/** The facts of every budget with an approved plan. */
export const factsOfAll = statement('review-facts-of-all', (_, _p: object) => facts(sql`d.decided_on is not null`))

/** Those of the people beside whom this worker stands on a day. */
export const factsOfWorker = statement('review-facts-of-worker', (_, p: { worker: string; today: Day }) =>
  facts(sql`d.decided_on is not null
    and b.person_id = any(array(select beside.person_id from ${peopleBeside(p.worker, p.today)} beside))`),
)

export type OutcomeRow = {
  version_id: string
  approved: boolean
  outcome_id: string
  kind: OutcomeKind
  words: string
  known_by: string
}

/** The goals of the plan approved last, and of each plan that was looked at in a review. */
export const outcomesOf = statement(
  'review-outcomes',
  (_, p: { budget: string }) => sql<OutcomeRow>`
  with latest as (select s.version_id from submission s join decision_standing d on d.submission_id = s.submission_id
    join plan_version v on v.version_id = s.version_id
    where s.budget_id = ${p.budget}::uuid and d.verdict in ('approved','approved-with-conditions') order by v.number desc limit 1)
  select o.version_id, o.version_id in (select version_id from latest) as approved, o.outcome_id, o.kind, o.words, o.known_by
  from outcome o
  where o.version_id in (select version_id from latest union select rv.version_id from review rv where rv.budget_id = ${p.budget}::uuid)
  order by o.version_id, o.position`,
)

/** Plans of this budget in which somebody wrote how the good of it is kept. */
export const sustainedVersions = statement(
  'review-sustained-versions',
  (_, p: { budget: string }) => sql<{ version_id: string }>`
  select version_id from (
    select distinct on (ps.version_id, ps.side) ps.version_id, ps.words
    from plan_sentence ps join plan_version v on v.version_id = ps.version_id
    where v.budget_id = ${p.budget}::uuid and ps.part = 'sustain' order by ps.version_id, ps.side, ps.sentence_id desc) newest
  where trim(words) <> '' group by version_id`,
)

export const reviewsOf = statement('reviews-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('review')
    .innerJoin('human as opener', 'opener.human_id', 'review.opened_by')
    .leftJoin('review_held', 'review_held.review_id', 'review.review_id')
    .leftJoin('human as holder', 'holder.human_id', 'review_held.held_by')
    .select(['review.review_id', 'version_id', 'kind', 'meet_on', 'how', 'opener.name as opened_by_name'])
    .select(['held_on', 'celebrated', 'holder.name as held_by_name'])
    .where('budget_id', '=', p.budget)
    .orderBy('meet_on')
    .orderBy('opened_on')
    .orderBy('review.review_id'),
)

const hasRated = (side: Side) => sql<boolean>`(exists (select from outcome o where o.version_id = r.version_id)
    and not exists (select from outcome o where o.version_id = r.version_id and not exists (
      select from review_view v where v.review_id = r.review_id and v.outcome_id = o.outcome_id and v.side = ${sql.lit(side)})))`

/** The earliest review that is not over yet, and whether each side has rated every goal of its version. */
export const openReviewOf = statement(
  'review-open-of-budget',
  (_, p: { budget: string }) => sql<{ meet_on: Day; person_said: boolean; worker_said: boolean }>`
  select r.meet_on,
    ${hasRated('person')} as person_said,
    ${hasRated('worker')} as worker_said
  from review r
  where r.budget_id = ${p.budget}::uuid and not exists (select from review_held h where h.review_id = r.review_id)
  order by r.meet_on, r.opened_on, r.review_id limit 1`,
)

export type ViewRow = {
  review_id: string
  outcome_id: string
  side: Side
  progress: Progress
  words: string
  by_name: string
  said_on: Day
}

/** Of each review, goal and side the newest view. */
export const viewsOf = statement(
  'review-views-of-budget',
  (_, p: { budget: string }) => sql<ViewRow>`
  select distinct on (v.review_id, v.outcome_id, v.side) v.review_id, v.outcome_id, v.side, v.progress, v.words, h.name as by_name, v.said_on
  from review_view v join review r on r.review_id = v.review_id join human h on h.human_id = v.said_by
  where r.budget_id = ${p.budget}::uuid
  order by v.review_id, v.outcome_id, v.side, v.view_id desc`,
)

export type StepRow = { review_id: string; outcome_id: string; step: Step; reasons: string }

export const stepsOf = statement('review-steps-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('review_step')
    .innerJoin('review', 'review.review_id', 'review_step.review_id')
    .select(['review_step.review_id', 'outcome_id', 'step', 'reasons'])
    .where('budget_id', '=', p.budget),
)

export const addReview = statement(
  'add-review',
  (
    q,
    p: { id: string; budget: string; version: string; kind: ReviewKind; meetOn: Day; how: How; by: string; on: Day },
  ) =>
    q.insertInto('review').values({
      review_id: p.id,
      budget_id: p.budget,
      version_id: p.version,
      kind: p.kind,
      meet_on: p.meetOn,
      how: p.how,
      opened_by: p.by,
      opened_on: p.on,
    }),
)

export const addView = statement(
  'add-review-view',
  (q, p: { review: string; outcome: string; side: Side; progress: Progress; words: string; by: string; on: Day }) =>
    q.insertInto('review_view').values({
      review_id: p.review,
      outcome_id: p.outcome,
      side: p.side,
      progress: p.progress,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

export const addStep = statement(
  'add-review-step',
  (q, p: { review: string; outcome: string; step: Step; reasons: string; by: string; on: Day }) =>
    q.insertInto('review_step').values({
      review_id: p.review,
      outcome_id: p.outcome,
      step: p.step,
      reasons: p.reasons,
      decided_by: p.by,
      decided_on: p.on,
    }),
)

export const addHeld = statement(
  'add-review-held',
  (q, p: { review: string; on: Day; celebrated: string; by: string }) =>
    q.insertInto('review_held').values({ review_id: p.review, held_on: p.on, celebrated: p.celebrated, held_by: p.by }),
)

/** Whether the timeline has this sentence already, so that a job says it once. */
export const isSaid = statement('review-line-is-said', (q, p: { budget: string; sentence: string }) =>
  q
    .selectFrom('timeline_line')
    .select('line_id')
    .where('budget_id', '=', p.budget)
    .where('sentence', '=', p.sentence)
    .limit(1),
)
