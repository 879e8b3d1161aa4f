import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Body } from '#journey/decision/index.ts'
import type { Step } from './usual.ts'

export type TookRow = { step: Step; body: Body | null; days: number; people: number }

/** Mondays to Fridays up to and with a day, from a Monday long ago: closed, so that a hundred thousand waits are one sum each. */
const weekdays = (on: string) =>
  sql.raw(`(5 * ((${on} - date '1969-12-29') / 7) + least((${on} - date '1969-12-29') % 7 + 1, 5))`)

/** Closed days that are no weekend, in order: a holiday on a Saturday is not taken off twice. */
const onWeekdays = (holidays: readonly Day[]) =>
  sql`array(select distinct h from unnest(${holidays}::date[]) h where extract(isodow from h) < 6 order by h)`

/**
 * Every whole wait that finished in the year up to a day, by how many working days it took: from the first asking to the final
 * answer, with what came back, what was asked meanwhile and any challenge in it; one that ended with the money got none, and counts not. `holidays`: the council's, in any order. Of
 * those who have not finished it says nothing. Decisions and first days are each gone through once: joined or looked up, they were
 * planned as a handful, and a large council's went through all of them for each.
 */
export const tookInTheYear = statement(
  'waiting-usual-took',
  (_, p: { day: Day; holidays: Day[] }) => sql<TookRow>`
  with asked as (
    select s.budget_id, s.body, s.wait_began, s.submitted_on, greatest(d.decided_on, st.answered_on) as answered_on,
      d.verdict <> 'returned' and (c.challenge_id is null or st.challenge_id is not null)
        and greatest(d.decided_on, st.answered_on) <= ${p.day}::date as final
    from submission_now s
    left join (select distinct on (de.submission_id) de.* from decision de order by de.submission_id, de.turn desc) d
      on d.submission_id = s.submission_id
    left join decision_challenge c on c.decision_id = d.decision_id
    left join challenge_stands st on st.challenge_id = c.challenge_id),
  answered as (
    select budget_id, min(submitted_on) as since, max(answered_on) filter (where final) as until, max(body) filter (where final) as body
    from asked group by budget_id, wait_began having bool_or(final)),
  firsts as (
    select budget_id, min(on_day) filter (where what = 'offered') as offered, min(on_day) filter (where what = 'opened') as opened,
      min(on_day) filter (where what = 'sent') as sent, min(on_day) filter (where what = 'agreed') as agreed,
      min(on_day) filter (where what = 'paid') as paid
    from (select budget_id, 'offered' as what, explained_on as on_day from offer
      union all select budget_id, 'opened', opened_on from plan_version
      union all select budget_id, 'sent', submitted_on from submission
      union all select s.budget_id, 'agreed', d.decided_on from decision d join submission s on s.submission_id = d.submission_id
        where d.verdict in ('approved', 'approved-with-conditions')
      union all select budget_id, 'paid', effective_on from transfer where kind = 'payment') each group by budget_id),
  spans as (
    select 'asked-to-answer' as step, body, since, until from answered
    union all select 'offer-to-plan', null, offered, opened from firsts
    union all select 'plan-to-asked', null, opened, sent from firsts
    union all select 'answer-to-money', null, agreed, paid from firsts
    union all select 'whole', null, offered, paid from firsts)
  select step, body, count(*)::int as people, ${weekdays('until')} - ${weekdays('since')}
    - (width_bucket(until, ${onWeekdays(p.holidays)}) - width_bucket(since, ${onWeekdays(p.holidays)})) as days
  from spans where since <= until and until <= ${p.day}::date and until > ${p.day}::date - 365
  group by 1, 2, 4`,
)

/** The counts of one day; what was counted on that day before stays. */
export const addCounts = statement(
  'waiting-usual-add',
  (_, p: { on: Day; counts: string }) => sql<{ step: Step }>`
  insert into usual_time (step, body, counted_on, finished, low_days, high_days)
    select c.step, c.body, ${p.on}::date, c.finished, c.low, c.high
    from jsonb_to_recordset(${p.counts}::jsonb) as c(step text, body text, finished int, low int, high int)
  on conflict do nothing returning step`,
)

export type CountedRow = {
  step: Step
  body: Body | null
  counted_on: Day
  finished: number
  low_days: number | null
  high_days: number | null
}

/** The newest count of the wait for an answer: of all, and by who decides. A row or three, whatever the council holds. */
export const newestOfAnswers = statement(
  'waiting-usual-of-answers',
  (_, _p: object) => sql<CountedRow>`
  select step, body, counted_on, finished, low_days, high_days from usual_time
  where step = 'asked-to-answer' and counted_on = (select max(u.counted_on) from usual_time u where u.step = 'asked-to-answer')`,
)

/** The newest count of every part of the way. */
export const newestOfAll = statement(
  'waiting-usual-of-all',
  (_, _p: object) => sql<CountedRow>`
  select step, body, counted_on, finished, low_days, high_days from usual_time
  where counted_on = (select max(u.counted_on) from usual_time u where u.step = 'whole')`,
)
