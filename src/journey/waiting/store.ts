import { type RawBuilder, sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Body, DecisionVerdict } from '#journey/decision/index.ts'
import type { UpdateEvery } from './choosing/choosing.ts'

export type WaitRow = {
  budget_id: string
  person_id: string
  known_as: string
  worker_id: string | null
  worker_name: string | null
  submission_id: string
  verdict: DecisionVerdict | null
  since: Day
  submitted_on: Day
  expected_on: Day | null
  body: Body
  panel_name: string | null
  panel_on: Day | null
  decider_name: string
  last_told_on: Day
  decided_on: Day | null
  challenged_on: Day | null
  asked_of: 'person' | 'worker' | null
  question: string | null
  question_why: string | null
  question_on: Day | null
  question_by: string | null
  every: UpdateEvery | null
  stays_on: Day | null
  is_over: boolean
  decision_id: string | null
  news_on: Day | null
}

/**
 * Nobody works on it now: the person has died, or it came back and was not sent again before the money ended. What is with whoever
 * decides, or is looked at again, still has its answer to come.
 */
const isOver = (today: Day) => sql`(
  (select g.basis from lawful_ground g where g.budget_id = b.budget_id order by g.written_on desc, g.ground_id desc limit 1)
    is not distinct from 'died'
  or d.verdict is not distinct from 'returned' and coalesce((select min(o.last_day) from wait_ended o
    where o.submission_id = n.submission_id) < ${today}::date, false))`

/**
 * For whoever wants a ring: the day of what happened since they chose so and were rung last. Of an answer they heard once somebody
 * told them of that very answer.
 */
const NEWS = sql`(select x.on_day from (select greatest(d.decided_on, again.stays_on) as on_day, not exists (select from waiting_update u
    where u.submission_id = n.submission_id and u.decision_id = d.decision_id and u.on_day >= greatest(d.decided_on, again.stays_on)) as fresh
    where d.verdict <> 'returned' and ch.challenged_on is null
  union all select y.on_day, y.on_day > coalesce(told.last, n.submitted_on)
    from (select greatest(e.said_on, i.asked_on, d.decided_on) as on_day) y
    where d.verdict is null or d.verdict = 'returned' or ch.challenged_on is not null) x
  where x.fresh and x.on_day >= uc.said_on)`

/**
 * What was asked for last on each of these budgets. `since`: the first asking of this wait, so that a plan that came back and was
 * sent again has waited all the time. `last_told_on`: the last day on which the person was told anything about it.
 * After a challenge: who looks at it again, and only a day that was named since. `budgets`: rows of budget, called b.
 */
const waitsOf = (budgets: RawBuilder<unknown>, today: Day) => sql<WaitRow>`
  select b.budget_id, b.person_id, ph.known_as, w.worker_id, wh.name as worker_name, n.submission_id, n.submitted_on, d.verdict, d.decision_id,
    (select min(s.submitted_on) from submission s where s.budget_id = b.budget_id and s.wait_began = n.wait_began) as since,
    case when ch.challenged_on is null then e.expected_on else ch.answer_by end as expected_on, n.body, n.panel_on, coalesce(ch.decider_name, dh.name) as decider_name, d.decided_on, ch.challenged_on,
    i.asked_of, i.question, i.why as question_why, i.asked_on as question_on, i.by_name as question_by, uc.every,
    again.stays_on,
    ${isOver(today)} as is_over,
    (select cs.settings->'process'->>'panelName' from council_settings cs where cs.effective_from <= n.submitted_on
      order by cs.effective_from desc, cs.settings_id desc limit 1) as panel_name,
    case when uc.every = 'worker-rings' then greatest(n.submitted_on, told.last)
      else greatest(n.submitted_on, e.said_on, d.decided_on, i.asked_on, ch.challenged_on, told.last) end as last_told_on,
    case when uc.every = 'worker-rings' then ${NEWS} end as news_on
  from ${budgets}
  cross join lateral (select s.submission_id, s.submitted_on, s.body, s.decider_id, s.panel_on, s.wait_began from submission_now s
    join plan_version v on v.version_id = s.version_id where s.budget_id = b.budget_id and v.budget_id = b.budget_id
      order by v.number desc limit 1) n
  join human ph on ph.human_id = b.person_id
  join human dh on dh.human_id = n.decider_id
  left join decision_standing d on d.submission_id = n.submission_id
  left join lateral (select c.said_on as challenged_on, c.answer_by, h.name as decider_name from decision_challenge_now c
    join human h on h.human_id = c.decider_id where c.decision_id = d.decision_id
      and not exists (select from challenge_stands st where st.challenge_id = c.challenge_id)) ch on true
  left join lateral (select nw.worker_id from named_worker nw where nw.person_id = b.person_id order by nw.named_id desc limit 1) w on true
  left join human wh on wh.human_id = w.worker_id
  left join lateral (select x.expected_on, x.said_on from expected_date x where x.submission_id = n.submission_id
    order by x.expected_id desc limit 1) e on true
  left join lateral (select q.asked_of, q.question, q.why, q.asked_on, h.name as by_name from information_request q
    join human h on h.human_id = q.asked_by where q.submission_id = n.submission_id and d.decision_id is null
      and not exists (select from information_answer a where a.information_id = q.information_id)
    order by q.asked_on, q.information_id limit 1) i on true
  left join lateral (select c.every, c.said_on from update_choice c where c.budget_id = b.budget_id order by c.choice_id desc limit 1) uc on true
  left join lateral (select st.answered_on as stays_on from challenge_stands st join decision_challenge sc using (challenge_id)
    where sc.decision_id = d.decision_id) again on true
  left join lateral (select max(u.on_day) as last from waiting_update u where u.submission_id = n.submission_id) told on true`

const isOpen = sql`(not is_over and (verdict is null or verdict = 'returned' or challenged_on is not null))`

export const waitOfBudget = statement(
  'waiting-of-budget',
  (_, p: { budget: string; today: Day }) =>
    sql<WaitRow>`select * from (${waitsOf(sql`(select * from budget where budget_id = ${p.budget}) b`, p.today)}) wait`,
)

/** Every open wait of the council that was there on a day, the longest silence first. */
export const openWaits = statement(
  'waiting-open',
  (_, p: { today: Day }) => sql<WaitRow>`select * from (${waitsOf(sql`budget b`, p.today)}) wait
    where ${isOpen} and since <= ${p.today}::date order by last_told_on, since, budget_id`,
)

/**
 * The open waits of a worker's own people and of those they cover for on that day, the longest silence first; besides, answers of
 * which somebody wants to be rung.
 */
export const openWaitsOf = statement(
  'waiting-open-of-worker',
  (_, p: { worker: string; today: Day }) =>
    sql<WaitRow>`select * from (${waitsOf(
      sql`(select own.* from ${peopleBeside(p.worker, p.today)} beside join budget own on own.person_id = beside.person_id) b`,
      p.today,
    )}) wait where (${isOpen} or not is_over and news_on is not null) and since <= ${p.today}::date order by last_told_on, since, budget_id`,
)

/** What was asked for in the wait that is now, or was last. */
const inThisWait = (budget: string) => sql`s.budget_id = ${budget}::uuid
  and s.wait_began = (select max(last.wait_began) from submission last where last.budget_id = ${budget}::uuid)`

export type SaidRow = {
  submission_id: string
  expected_on: Day
  said_on: Day
  reason: string
  answered_on: Day | null
  came_back: boolean | null
}

/** Every day that was said in this wait, the newest first, with the first answer to that submission from then on. */
export const saidDays = statement(
  'waiting-said-days',
  (_, p: { budget: string }) => sql<SaidRow>`
    select e.submission_id, e.expected_on, e.said_on, e.reason, d.decided_on as answered_on, d.verdict = 'returned' as came_back
    from submission s
    join expected_date e on e.submission_id = s.submission_id
    left join lateral (select x.decided_on, x.verdict from decision x where x.submission_id = s.submission_id
      and x.decided_on >= e.said_on order by x.turn limit 1) d on true
    where ${inThisWait(p.budget)}
    order by e.expected_id desc`,
)

/** What was told in this wait, the newest first, also before a plan came back. */
export const updatesOf = statement(
  'waiting-updates',
  (_, p: { budget: string }) => sql<{ on_day: Day; words: string; by_name: string | null }>`
    select u.on_day, u.words, h.name as by_name
    from submission s
    join waiting_update u on u.submission_id = s.submission_id
    left join human h on h.human_id = u.said_by
    where ${inThisWait(p.budget)}
    order by u.update_id desc`,
)

export const addUpdate = statement(
  'add-waiting-update',
  (q, p: { submission: string; on: Day; words: string; by: string | null; decision: string | null }) =>
    q.insertInto('waiting_update').values({
      submission_id: p.submission,
      on_day: p.on,
      words: p.words,
      said_by: p.by,
      decision_id: p.decision,
    }),
)
