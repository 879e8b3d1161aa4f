import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Body, DecisionVerdict } from '../decision.ts'

type ChallengeableRow = {
  submission_id: string
  submitted_by: string
  version_id: string
  body: Body
  yearly_pence: Pence
  decision_id: string
  turn: number
  verdict: DecisionVerdict
  conditions: string
  decided_on: Day
  decided_by: string[]
}

/** The decision that stands on what was sent last, and everybody who decided on it. */
export const challengeable = statement(
  'decision-challengeable',
  (_, p: { budget: string }) => sql<ChallengeableRow>`
    select s.submission_id, s.submitted_by, s.version_id, s.body, s.yearly_pence, d.decision_id, d.turn, d.verdict, d.conditions,
      d.decided_on, array(select x.decided_by from decision x where x.submission_id = s.submission_id) as decided_by
    from (select n.* from submission_now n join plan_version v on v.version_id = n.version_id
      where n.budget_id = ${p.budget} order by v.number desc limit 1) s
    join decision_standing d on d.submission_id = s.submission_id`,
)

export type ChallengeRow = {
  challenge_id: string
  decision_id: string
  words: string
  said_on: Day
  typed_on: Day
  said_how: string
  typed_for: boolean
  typed_by_name: string
  decider_id: string
  decider_name: string
  answer_by: Day
  stays_reasons: string | null
  stays_on: Day | null
  stays_by_name: string | null
  again_reasons: string | null
  again_on: Day | null
  again_by_name: string | null
}

/** What was said against the decisions on what was sent last, newest first, each with its answer. */
export const challengesOfNewest = statement(
  'decision-challenges',
  (_, p: { budget: string }) => sql<ChallengeRow>`
    select c.challenge_id, c.decision_id, c.words, c.said_on, c.typed_on, c.said_how, c.said_by <> c.typed_by as typed_for,
      t.name as typed_by_name, c.decider_id, n.name as decider_name, c.answer_by, st.reasons as stays_reasons,
      st.answered_on as stays_on, sh.name as stays_by_name, a.reasons as again_reasons, a.decided_on as again_on,
      ah.name as again_by_name
    from decision_challenge_now c
    join decision d on d.decision_id = c.decision_id
    join human t on t.human_id = c.typed_by
    join human n on n.human_id = c.decider_id
    left join challenge_stands st on st.challenge_id = c.challenge_id
    left join human sh on sh.human_id = st.answered_by
    left join decision a on a.submission_id = c.submission_id and a.turn = d.turn + 1
    left join human ah on ah.human_id = a.decided_by
    where c.submission_id = (select s.submission_id from submission s join plan_version v on v.version_id = s.version_id
      where s.budget_id = ${p.budget} order by v.number desc limit 1)
    order by d.turn desc`,
)

/** Everybody who wrote in any version of the plan, asked for it or answered for it, and the person: none of them looks again. */
const authorsOf = (budget: string) => sql`array(
  select b.person_id from budget b where b.budget_id = ${sql.ref(budget)}
  union select v.opened_by from plan_version v where v.budget_id = ${sql.ref(budget)}
  union select o.typed_by from outcome o join plan_version v using (version_id) where v.budget_id = ${sql.ref(budget)}
  union select l.typed_by from spend_line l join plan_version v using (version_id) where v.budget_id = ${sql.ref(budget)}
  union select t.typed_by from plan_sentence t join plan_version v using (version_id) where v.budget_id = ${sql.ref(budget)}
  union select m.written_by from need_met_otherwise m join plan_version v using (version_id) where v.budget_id = ${sql.ref(budget)}
  union select unnest(array[a.given_by, coalesce(a.typed_by, a.given_by)]) from plan_answer a join plan_version v using (version_id)
    where v.budget_id = ${sql.ref(budget)}
  union select k.asked_by from asked_to_agree k join plan_version v using (version_id) where v.budget_id = ${sql.ref(budget)}
  union select u.submitted_by from submission u where u.budget_id = ${sql.ref(budget)})`

export const allAuthors = statement(
  'decision-challenge-authors',
  (_, p: { budget: string }) => sql<{ authors: string[] }>`
    select ${authorsOf('g.budget_id')} as authors from budget g where g.budget_id = ${p.budget}`,
)

/** A plan that was changed and sent again is decided anew: what was said against the answer to the one before is settled by that. */
const isNewest = sql`not exists (select from submission sent join plan_version sv on sv.version_id = sent.version_id
  join plan_version dv on dv.version_id = s.version_id where sent.budget_id = s.budget_id and sv.number > dv.number)`

/** After a death nobody decides about the plan any more; should it have been a mistake, the challenge waits again. */
const isAlive = sql`not exists (select from has_died died where died.person_id = b.person_id)`

const isOpen = sql`not exists (select from challenge_stands st where st.challenge_id = c.challenge_id)
  and not exists (select from decision a where a.submission_id = c.submission_id and a.turn > d.turn) and ${isNewest} and ${isAlive}`

export type OpenRow = {
  challenge_id: string
  budget_id: string
  person_id: string
  known_as: string
  worker_id: string | null
  worker_name: string | null
  said_on: Day
  answer_by: Day
  decider_id: string
  decider_name: string
}

/** Every challenge of the council that waits for an answer, longest first. */
export const openOnes = statement(
  'decision-challenges-open',
  (_, _p: object) => sql<OpenRow>`
    select c.challenge_id, s.budget_id, b.person_id, h.known_as, w.worker_id, wh.name as worker_name, c.said_on, c.answer_by,
      c.decider_id, n.name as decider_name
    from decision_challenge_now c
    join decision d on d.decision_id = c.decision_id
    join submission s on s.submission_id = c.submission_id
    join budget b on b.budget_id = s.budget_id
    join human h on h.human_id = b.person_id
    join human n on n.human_id = c.decider_id
    left join lateral (select nw.worker_id from named_worker nw where nw.person_id = b.person_id
      order by nw.named_id desc limit 1) w on true
    left join human wh on wh.human_id = w.worker_id
    where ${isOpen} order by c.said_on, c.challenge_id`,
)

export type LookAgainRow = {
  budget_id: string
  /** Null where it was not challenged. */
  challenge_id: string | null
  answer_by: Day | null
  since: Day
  decider_id: string
  decider_name: string
  yearly_pence: Pence
  authors: string[]
  decided_by: string[]
}

/**
 * Each challenge that waits, and each decision of so many days that gave no plain yes and that nobody has challenged yet: with
 * everybody who may not look again.
 */
export const toLookAgain = statement(
  'decision-challenge-to-look-again',
  (_, p: { since: Day }) => sql<LookAgainRow>`
    select s.budget_id, c.challenge_id, c.answer_by, coalesce(c.said_on, d.decided_on) as since,
      coalesce(c.decider_id, d.decided_by) as decider_id, n.name as decider_name, s.yearly_pence,
      ${authorsOf('s.budget_id')} as authors,
      array(select x.decided_by from decision x where x.submission_id = s.submission_id) as decided_by
    from decision_standing d
    join submission_now s on s.submission_id = d.submission_id
    join budget b on b.budget_id = s.budget_id
    left join decision_challenge_now c on c.decision_id = d.decision_id
    join human n on n.human_id = case when c.decider_id is null then d.decided_by else c.decider_id end
    where case when c.challenge_id is not null then ${isOpen}
      else d.turn = 1 and d.decided_on >= ${p.since}::date and ${isNewest} and ${isAlive} and (d.verdict <> 'approved'
        or exists (select from line_decision x where x.decision_id = d.decision_id and x.verdict = 'not-agreed')) end
    order by since, s.budget_id limit 500`,
)

type NewChallenge = {
  id: string
  decision: string
  submission: string
  words: string
  saidBy: string
  typedBy: string
  how: 'own-device' | 'together' | 'phone' | 'paper'
  saidOn: Day
  typedOn: Day
  decider: string
  answerBy: Day
}

export const addChallenge = statement('decision-add-challenge', (q, p: NewChallenge) =>
  q.insertInto('decision_challenge').values({
    challenge_id: p.id,
    decision_id: p.decision,
    submission_id: p.submission,
    words: p.words,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    said_how: p.how,
    said_on: p.saidOn,
    typed_on: p.typedOn,
    decider_id: p.decider,
    answer_by: p.answerBy,
  }),
)

export const addStays = statement(
  'decision-add-challenge-stands',
  (q, p: { challenge: string; reasons: string; by: string; on: Day }) =>
    q
      .insertInto('challenge_stands')
      .values({ challenge_id: p.challenge, reasons: p.reasons, answered_by: p.by, answered_on: p.on }),
)

type Further = {
  id: string
  submission: string
  submittedBy: string
  by: string
  verdict: DecisionVerdict
  reasons: string
  conditions: string
  on: Day
  turn: number
  yearly: Pence
  limit: Pence | null
}

/** A decision made again after a challenge: one turn on. */
export const addFurther = statement('decision-add-further', (q, p: Further) =>
  q.insertInto('decision').values({
    decision_id: p.id,
    submission_id: p.submission,
    submitted_by: p.submittedBy,
    decided_by: p.by,
    verdict: p.verdict,
    reasons: p.reasons,
    conditions: p.conditions,
    decided_on: p.on,
    turn: p.turn,
    yearly_pence: p.yearly,
    limit_yearly_pence: p.limit,
  }),
)

/** The lines of the decision before, carried over; those agreed now with the reasons of this one. `agreed`: JSON list of ids. */
export const addFurtherLines = statement(
  'decision-add-further-lines',
  (_, p: { decision: string; before: string; agreed: string; reasons: string }) => sql<object>`
    insert into line_decision (decision_id, spend_line_id, verdict, because, reasons, other_way, other_way_from)
    select ${p.decision}::uuid, x.spend_line_id, case when now_yes then 'agreed' else x.verdict end,
      case when now_yes then 'meets-the-need' else x.because end, case when now_yes then ${p.reasons}::text else x.reasons end,
      case when now_yes then '' else x.other_way end, case when now_yes then null else x.other_way_from end
    from (select l.*, l.verdict <> 'agreed' and ${p.agreed}::jsonb ? l.spend_line_id::text as now_yes
      from line_decision l where l.decision_id = ${p.before}::uuid) x`,
)
