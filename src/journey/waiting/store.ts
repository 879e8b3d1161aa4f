import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Body } from '#journey/decision/index.ts'

export type WaitRow = {
  budget_id: string
  person_id: string
  known_as: string
  worker_id: string | null
  worker_name: string | null
  submission_id: string
  verdict: string | null
  since: Day
  expected_on: Day | null
  body: Body
  panel_name: string | null
  decider_name: string
  last_told_on: Day
  decided_on: Day | null
}

/**
 * What was asked for last on each budget. `since`: the first asking after the last final answer, so that a plan that came back
 * and was sent again has waited all the time. `last_told_on`: the last day on which the person was told anything about it.
 */
const waits = sql`
  select n.budget_id, b.person_id, ph.known_as, w.worker_id, wh.name as worker_name, n.submission_id, d.verdict,
    (select min(s.submitted_on) from submission s join plan_version v on v.version_id = s.version_id
      where s.budget_id = n.budget_id and v.number <= n.number and v.number > coalesce((select max(fv.number) from submission f
        join plan_version fv on fv.version_id = f.version_id join decision_standing fd on fd.submission_id = f.submission_id
        where f.budget_id = n.budget_id and fv.number < n.number and fd.verdict <> 'returned'), 0)) as since,
    e.expected_on, n.body, dh.name as decider_name, d.decided_on,
    (select cs.settings->'process'->>'panelName' from council_settings cs where cs.effective_from <= n.submitted_on
      order by cs.effective_from desc, cs.settings_id desc limit 1) as panel_name,
    greatest(n.submitted_on, e.said_on, d.decided_on,
      (select max(u.on_day) from waiting_update u where u.submission_id = n.submission_id)) as last_told_on
  from (select distinct on (s.budget_id) s.*, v.number from submission s join plan_version v on v.version_id = s.version_id
    order by s.budget_id, v.number desc) n
  join budget b on b.budget_id = n.budget_id
  join human ph on ph.human_id = b.person_id
  join human dh on dh.human_id = n.decider_id
  left join decision_standing d on d.submission_id = n.submission_id
  left join lateral (select nw.worker_id from named_worker nw where nw.person_id = b.person_id order by nw.named_id desc limit 1) w on true
  left join human wh on wh.human_id = w.worker_id
  left join lateral (select x.expected_on, x.said_on from expected_date x where x.submission_id = n.submission_id
    order by x.expected_id desc limit 1) e on true`

export const waitOfBudget = statement(
  'waiting-of-budget',
  (_, p: { budget: string }) => sql<WaitRow>`select * from (${waits}) wait where budget_id = ${p.budget}`,
)

/** Every open wait of the council that was there on a day, the longest silence first. */
export const openWaits = statement(
  'waiting-open',
  (_, p: { today: Day }) => sql<WaitRow>`select * from (${waits}) wait
    where (verdict is null or verdict = 'returned') and since <= ${p.today}::date order by last_told_on, since, budget_id`,
)

/**
 * Whole finished waits of the council in the year before a day: from the first asking to the final answer, returns included.
 * Only for a budget that waits itself: for any other the council's waits are not looked at, and there are no rows.
 */
export const finishedWaits = statement(
  'waiting-finished',
  (_, p: { budget: string; today: Day }) => sql<{ since: Day; until: Day }>`
    select min(submitted_on) as since, max(decided_on) as until from (
      select s.budget_id, s.submitted_on, d.decided_on, d.verdict, count(*) filter (where d.verdict <> 'returned')
        over (partition by s.budget_id order by v.number rows between unbounded preceding and 1 preceding) as run
      from submission s join plan_version v on v.version_id = s.version_id
      left join decision_standing d on d.submission_id = s.submission_id
      where (select coalesce(own.verdict, 'returned') from submission mine join plan_version mv on mv.version_id = mine.version_id
        left join decision_standing own on own.submission_id = mine.submission_id
        where mine.budget_id = ${p.budget} order by mv.number desc limit 1) = 'returned') asked
    group by budget_id, run having bool_or(verdict <> 'returned') and max(decided_on) > ${p.today}::date - 365`,
)

export const updatesOf = statement(
  'waiting-updates',
  (_, p: { budget: string }) => sql<{ on_day: Day; words: string; by_name: string | null }>`
    select u.on_day, u.words, h.name as by_name from waiting_update u left join human h on h.human_id = u.said_by
    where u.submission_id = (select s.submission_id from submission s join plan_version v on v.version_id = s.version_id
      where s.budget_id = ${p.budget} order by v.number desc limit 1)
    order by u.update_id desc`,
)

export const addUpdate = statement(
  'add-waiting-update',
  (q, p: { submission: string; on: Day; words: string; by: string | null }) =>
    q.insertInto('waiting_update').values({ submission_id: p.submission, on_day: p.on, words: p.words, said_by: p.by }),
)
