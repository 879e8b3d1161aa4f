import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { CopyChannel } from '#journey/plan/index.ts'
import type { Achieved, StepAnswer } from './result.ts'

type SaidRow = {
  review_id: string
  outcome_id: string
  answer: StepAnswer
  words: string
  said_by: string
  typed_by: string
  typed_name: string
  said_on: Day
  typed_on: Day | null
  how: string
}

/** Of each review and goal the person's newest word on the step. */
export const stepsSaidOf = statement(
  'review-steps-said-of',
  (_, p: { budget: string }) => sql<SaidRow>`
  select distinct on (s.review_id, s.outcome_id) s.review_id, s.outcome_id, s.answer, s.words, s.said_by, s.typed_by,
    h.name as typed_name, s.said_on, s.typed_on, s.how
  from review_step_said s join review r on r.review_id = s.review_id join human h on h.human_id = s.typed_by
  where r.budget_id = ${p.budget}::uuid order by s.review_id, s.outcome_id, s.step_said_id desc`,
)

type NewSaid = {
  review: string
  outcome: string
  answer: StepAnswer
  words: string
  saidBy: string
  typedBy: string
  saidOn: Day
  on: Day
  how: HeardHow | 'own-device'
}

export const addStepSaid = statement('add-review-step-said', (q, p: NewSaid) =>
  q.insertInto('review_step_said').values({
    review_id: p.review,
    outcome_id: p.outcome,
    answer: p.answer,
    words: p.words,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    said_on: p.saidOn,
    typed_on: p.on,
    how: p.how,
  }),
)

type AroundRow = {
  review_id: string
  copies: { channel: CopyChannel; on: Day; by: string }[] | null
  achieved: Achieved | null
  person_agrees: boolean | null
  chosen_name: string | null
  chosen_on: Day | null
  version_id: string | null
  opened_name: string | null
  opened_on: Day | null
}

/** Of each review of the budget that was held: the copies given, what was chosen as achieved last, and the version it became. */
export const aroundResults = statement(
  'review-around-results',
  (_, p: { budget: string }) => sql<AroundRow>`
  select r.review_id,
    (select jsonb_agg(jsonb_build_object('channel', c.channel, 'on', c.given_on, 'by', ch.name) order by c.copy_id desc)
      from review_copy c join human ch on ch.human_id = c.given_by where c.review_id = r.review_id) as copies,
    a.achieved, a.person_agrees, ah.name as chosen_name, a.chosen_on,
    b.version_id, bh.name as opened_name, b.opened_on
  from review r join review_held h on h.review_id = r.review_id
  left join lateral (select x.achieved, x.person_agrees, x.chosen_by, x.chosen_on from review_achieved x
    where x.review_id = r.review_id order by x.achieved_id desc limit 1) a on true
  left join human ah on ah.human_id = a.chosen_by
  left join review_became b on b.review_id = r.review_id
  left join human bh on bh.human_id = b.opened_by
  where r.budget_id = ${p.budget}::uuid`,
)

export const workerOfPerson = statement(
  'review-result-worker',
  (_, p: { person: string }) => sql<{ name: string; phone: string | null }>`
  select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
  where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1`,
)

export const addCopy = statement(
  'add-review-copy',
  (q, p: { review: string; channel: CopyChannel; by: string; on: Day }) =>
    q.insertInto('review_copy').values({ review_id: p.review, channel: p.channel, given_by: p.by, given_on: p.on }),
)

export const addAchieved = statement(
  'add-review-achieved',
  (q, p: { review: string; achieved: Achieved; personAgrees: boolean; by: string; on: Day }) =>
    q.insertInto('review_achieved').values({
      review_id: p.review,
      achieved: p.achieved,
      person_agrees: p.personAgrees,
      chosen_by: p.by,
      chosen_on: p.on,
    }),
)

export const addBecame = statement(
  'add-review-became',
  (q, p: { review: string; version: string; by: string; on: Day }) =>
    q
      .insertInto('review_became')
      .values({ review_id: p.review, version_id: p.version, opened_by: p.by, opened_on: p.on }),
)

/** Reviews held of the people beside whom this worker stands, of which the person was given nothing yet. */
export const copiesMissing = statement(
  'review-copies-missing',
  (_, p: { worker: string; today: Day }) => sql<{ budget_id: string; known_as: string; held_on: Day }>`
  select b.budget_id, ph.known_as, max(h.held_on) as held_on
  from budget b join human ph on ph.human_id = b.person_id
  join review r on r.budget_id = b.budget_id
  join review_held h on h.review_id = r.review_id
  where b.person_id = any(array(select beside.person_id from ${peopleBeside(p.worker, p.today)} beside))
    and not exists (select from review_copy c where c.review_id = r.review_id)
    and not exists (select from review r2 join review_held h2 on h2.review_id = r2.review_id
      where r2.budget_id = b.budget_id and (h2.held_on, r2.review_id) > (h.held_on, r.review_id))
  group by b.budget_id, ph.known_as order by min(h.held_on), b.budget_id`,
)
