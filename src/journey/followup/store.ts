import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Benefit, Wave } from './followup.ts'

export const checkInsOf = statement('followup-check-ins', (q, p: { budget: string }) =>
  q
    .selectFrom('check_in')
    .select(['check_in_id', 'wave', 'due_on'])
    .where('budget_id', '=', p.budget)
    .orderBy('due_on'),
)

/** Whether a check-in's day has come and nobody has answered it (as `toAnswer` says). */
export const checkInIsDue = statement(
  'followup-check-in-is-due',
  (_, p: { budget: string; day: Day }) => sql<{ due: boolean }>`
  select exists (select from check_in c where c.budget_id = ${p.budget}::uuid and c.due_on <= ${p.day}::date
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)) as due`,
)

type AnswerRow = { check_in_id: string; outcome_id: string; benefit: Benefit; how: string; said_on: Day }

/** Of each check-in and goal the newest answer. */
export const answersOf = statement(
  'followup-answers',
  (_, p: { budget: string }) => sql<AnswerRow>`
  select distinct on (a.check_in_id, a.outcome_id) a.check_in_id, a.outcome_id, a.benefit, a.how, a.said_on
  from check_in_answer a join check_in c on c.check_in_id = a.check_in_id
  where c.budget_id = ${p.budget}::uuid
  order by a.check_in_id, a.outcome_id, a.check_in_answer_id desc`,
)

type LostRow = { budget_id: string; known_as: string; outcome_id: string; words: string; how: string; said_on: Day }

/** What this worker's people said is lost, at their newest answered check-in. */
export const lostOfWorker = statement(
  'followup-lost-of-worker',
  (_, p: { worker: string; today: Day }) => sql<LostRow>`
  with answered as (select distinct on (c.budget_id) c.budget_id, c.check_in_id
    from check_in c join check_in_answer a on a.check_in_id = c.check_in_id order by c.budget_id, c.due_on desc)
  select * from (
    select distinct on (n.check_in_id, a.outcome_id) n.budget_id, ph.known_as, a.outcome_id, o.words, a.how, a.said_on, a.benefit
    from answered n
    join check_in_answer a on a.check_in_id = n.check_in_id
    join outcome o on o.outcome_id = a.outcome_id
    join budget b on b.budget_id = n.budget_id
    join human ph on ph.human_id = b.person_id
    where b.person_id = any(array(select beside.person_id from ${peopleBeside(p.worker, p.today)} beside))
    order by n.check_in_id, a.outcome_id, a.check_in_answer_id desc) newest
  where benefit = 'lost' order by said_on, known_as`,
)

/** Check-ins whose day has come (and not more than four weeks ago), with no answer, that nobody was asked about yet. */
export const toAskOn = statement(
  'followup-to-ask',
  (_, p: { day: Day }) => sql<{ budget_id: string; wave: Wave }>`
  select c.budget_id, c.wave from check_in c
  where c.due_on <= ${p.day}::date and c.due_on > ${p.day}::date - 28
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)
    and not exists (select from timeline_line t where t.budget_id = c.budget_id and t.stage = 'followup' and t.by_human is null and t.on_day >= c.due_on)`,
)

export const addCheckIn = statement(
  'followup-add-check-in',
  (q, p: { id: string; budget: string; wave: Wave; dueOn: Day; by: string }) =>
    q
      .insertInto('check_in')
      .values({ check_in_id: p.id, budget_id: p.budget, wave: p.wave, due_on: p.dueOn, chosen_by: p.by }),
)

export const addAnswer = statement(
  'followup-add-answer',
  (q, p: { checkIn: string; outcome: string; benefit: Benefit; how: string; by: string; on: Day }) =>
    q.insertInto('check_in_answer').values({
      check_in_id: p.checkIn,
      outcome_id: p.outcome,
      benefit: p.benefit,
      how: p.how,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)
