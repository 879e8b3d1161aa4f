import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { meetsOn } from './dates/store.ts'
import { counts } from './preparing/store.ts'
import type { How, OutcomeKind, Progress, ReviewKind, Side, Step } from './review.ts'

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

/**
 * Plans of this budget in which it stands how the good of it is kept: in the person's own words, or a way for one of its lines. What the
 * worker writes about the risk stands in every plan, and is no plan for afterwards.
 */
export const sustainedVersions = statement(
  'review-sustained-versions',
  (_, p: { budget: string }) => sql<{ version_id: string }>`
  select version_id from plan_version v where v.budget_id = ${p.budget}::uuid and (
    exists (select from (select ps.words, ps.sentence_id from plan_sentence ps where ps.version_id = v.version_id
        and ps.part = 'sustain' and ps.side = 'person' order by ps.sentence_id desc limit 1) newest
      where trim(newest.words) <> '' and coalesce((select l.sounds from sounds_like_me l where l.sentence_id = newest.sentence_id
        order by l.sounds_id desc limit 1), true))
    or exists (select from (select distinct on (k.spend_line_id, k.side) k.route from sustain_line k
        where k.version_id = v.version_id order by k.spend_line_id, k.side, k.sustain_id desc) newest where newest.route is not null))`,
)

type ReviewRow = {
  review_id: string
  version_id: string
  kind: ReviewKind
  meet_on: Day
  how: How
  place: string
  opened_by_name: string
  day_reasons: string | null
  day_by_name: string | null
  held_on: Day | null
  celebrated: string | null
  held_by_name: string | null
}

/** Each with the day, way and place that stand now, the next one first. */
export const reviewsOf = statement(
  'reviews-of-budget',
  (_, p: { budget: string }) => sql<ReviewRow>`
  select r.review_id, r.version_id, r.kind, coalesce(d.meet_on, r.meet_on) as meet_on, coalesce(d.how, r.how) as how,
    coalesce(d.place, r.place) as place, opener.name as opened_by_name, d.reasons as day_reasons, d.day_by_name, h.held_on, h.celebrated, holder.name as held_by_name
  from review r join human opener on opener.human_id = r.opened_by
  left join lateral (select rd.meet_on, rd.how, rd.place, rd.reasons, dh.name as day_by_name
    from review_day rd join human dh on dh.human_id = rd.set_by where rd.review_id = r.review_id
    order by rd.day_id desc limit 1) d on true
  left join review_held h on h.review_id = r.review_id
  left join human holder on holder.human_id = h.held_by
  where r.budget_id = ${p.budget}::uuid
  order by 4, r.opened_on, r.review_id`,
)

const hasRated = (side: Side) => sql<boolean>`(exists (select from outcome o where o.version_id = r.version_id)
    and not exists (select from outcome o where o.version_id = r.version_id and not exists (
      select from (select v.preparation_id from review_view v where v.review_id = r.review_id and v.outcome_id = o.outcome_id
        and v.side = ${sql.lit(side)} order by v.view_id desc limit 1) n where ${counts('n.preparation_id')})))`

/** The earliest review that is not over yet, and whether each side has rated every goal of its version. */
export const openReviewOf = statement(
  'review-open-of-budget',
  (_, p: { budget: string }) => sql<{ meet_on: Day; person_said: boolean; worker_said: boolean }>`
  select ${meetsOn('r')} as meet_on,
    ${hasRated('person')} as person_said,
    ${hasRated('worker')} as worker_said
  from review r
  where r.budget_id = ${p.budget}::uuid and not exists (select from review_held h where h.review_id = r.review_id)
  order by 1, r.opened_on, r.review_id limit 1`,
)

export type ViewRow = {
  review_id: string
  outcome_id: string
  side: Side
  progress: Progress
  words: string
  by_name: string
  said_on: Day
  since: Day
  preparation_id: bigint | null
}

/**
 * Of each review, goal and side the newest view, where it still counts; `since`: the first day on which that side said the same without a change
 * since. What was taken back, or does not sound like them, counts for neither.
 */
export const viewsOf = statement(
  'review-views-of-budget',
  (_, p: { budget: string }) => sql<ViewRow>`
  select n.* from (select distinct on (v.review_id, v.outcome_id, v.side) v.review_id, v.outcome_id, v.side, v.progress, v.words,
    h.name as by_name, v.said_on, v.preparation_id,
    (select min(same.said_on) from review_view same where same.review_id = v.review_id and same.outcome_id = v.outcome_id
      and same.side = v.side and ${counts('same.preparation_id')}
      and same.view_id > coalesce((select max(other.view_id) from review_view other where other.review_id = v.review_id
        and other.outcome_id = v.outcome_id and other.side = v.side and other.progress <> v.progress
        and ${counts('other.preparation_id')}), 0)) as since
  from review_view v join review r on r.review_id = v.review_id join human h on h.human_id = v.said_by
  where r.budget_id = ${p.budget}::uuid
  order by v.review_id, v.outcome_id, v.side, v.view_id desc) n
  where ${counts('n.preparation_id')}`,
)

export type StepRow = { review_id: string; outcome_id: string; step: Step; reasons: string; why_not_go_on: string }

export const stepsOf = statement('review-steps-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('review_step')
    .innerJoin('review', 'review.review_id', 'review_step.review_id')
    .select(['review_step.review_id', 'outcome_id', 'step', 'reasons', 'why_not_go_on'])
    .where('budget_id', '=', p.budget),
)

type NewReview = {
  id: string
  budget: string
  version: string
  kind: ReviewKind
  meetOn: Day
  how: How
  place: string
  by: string
  on: Day
}

export const addReview = statement('add-review', (q, p: NewReview) =>
  q.insertInto('review').values({
    review_id: p.id,
    budget_id: p.budget,
    version_id: p.version,
    kind: p.kind,
    meet_on: p.meetOn,
    how: p.how,
    place: p.place,
    opened_by: p.by,
    opened_on: p.on,
  }),
)

type NewView = {
  review: string
  outcome: string
  side: Side
  progress: Progress
  words: string
  saidBy: string
  typedBy: string
  saidOn: Day
  preparation: bigint
}

export const addView = statement('add-review-view', (q, p: NewView) =>
  q.insertInto('review_view').values({
    ...{ review_id: p.review, outcome_id: p.outcome, side: p.side, progress: p.progress, words: p.words },
    ...{ said_by: p.saidBy, typed_by: p.typedBy, said_on: p.saidOn, preparation_id: p.preparation },
  }),
)
