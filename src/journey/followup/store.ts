import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { OutcomeKind } from '#journey/review/index.ts'
import type { Benefit, ByWhom, How, PaidBy, Wave, Way } from './followup.ts'

/** The day of a check-in `c`, counted from the last day of the newest ending `e` that stands (as `dueOn` counts). */
export const due: RawBuilder<Day> = sql`(e.last_day + case when c.wave like '%-weeks'
    then make_interval(weeks => split_part(c.wave, '-', 1)::int)
    else make_interval(months => split_part(c.wave, '-', 1)::int) end)::date`

/** For `from …`: the newest ending that stands on the budget of a check-in `c`, if there is one and nobody died, and what was chosen last. */
export const withEndingAndChoice: RawBuilder<object> = sql`
    check_in c left join lateral (select n.ending_id, n.last_day from ending_stands_now n where n.budget_id = c.budget_id and n.kind <> 'died'
      order by n.told_on desc, n.ending_id desc limit 1) e on true
    left join lateral (select h.waves, h.way, h.by_whom from check_in_choice h where h.budget_id = c.budget_id and h.round = c.round
      order by h.choice_id desc limit 1) chosen on true`

/** Of this time: not from before the person came back; and not stopped. */
export const isWanted: RawBuilder<boolean> = sql`(c.round = (select count(*) from way_back w where w.budget_id = c.budget_id)
    and (chosen.waves is null or c.wave = any(chosen.waves)))`

type CheckInRow = {
  check_in_id: string
  round: number
  wave: Wave
  due_on: Day
  wanted: boolean
  asked_on: Day | null
  reminded_on: Day | null
}

/** Every check-in, of every time, earliest first. What was chosen before a way back, or for an ending that fell, keeps the day it had. */
export const checkInsOf = statement(
  'followup-check-ins',
  (_, p: { budget: string }) => sql<CheckInRow>`
  select * from (select c.check_in_id, c.round, c.wave, ${isWanted} as wanted,
    case when c.round = (select count(*) from way_back w where w.budget_id = c.budget_id) then coalesce(${due}, c.due_on) else c.due_on end as due_on,
    (select a.on_day from check_in_asked a where a.check_in_id = c.check_in_id and a.turn = 'asked') as asked_on,
    (select a.on_day from check_in_asked a where a.check_in_id = c.check_in_id and a.turn = 'reminded') as reminded_on
    from ${withEndingAndChoice} where c.budget_id = ${p.budget}::uuid) all_of_them order by due_on, check_in_id`,
)

/** Whether a check-in's day has come and nobody has answered it (as `toAnswer` says); whether the newest answered one of this time says that something is lost. */
export const checkInNow = statement(
  'followup-check-in-now',
  (_, p: { budget: string; day: Day }) => sql<{ due: boolean; lost: boolean }>`
  select exists (select from ${withEndingAndChoice} join ending_confirmed f on f.ending_id = e.ending_id
    where c.budget_id = ${p.budget}::uuid and ${isWanted} and ${due} <= ${p.day}::date
    and not exists (select from check_in_answer a where a.check_in_id = c.check_in_id)) as due,
  exists (select from (select distinct on (a.outcome_id) a.benefit from check_in_answer a
    where a.check_in_id = (select c.check_in_id from ${withEndingAndChoice} where c.budget_id = ${p.budget}::uuid
      and c.round = (select count(*) from way_back w where w.budget_id = c.budget_id)
      and exists (select from check_in_answer n where n.check_in_id = c.check_in_id) order by coalesce(${due}, c.due_on) desc, c.check_in_id desc limit 1)
    order by a.outcome_id, a.check_in_answer_id desc) newest where newest.benefit = 'lost') as lost`,
)

type AnswerRow = {
  check_in_id: string
  outcome_id: string
  goal: string
  benefit: Benefit
  paid_by: PaidBy | null
  how: string
  said_on: Day
}

/** Of each check-in and goal the newest answer. */
export const answersOf = statement(
  'followup-answers',
  (_, p: { budget: string }) => sql<AnswerRow>`
  select distinct on (a.check_in_id, a.outcome_id) a.check_in_id, a.outcome_id, o.words as goal, a.benefit, a.paid_by, a.how, a.said_on
  from check_in_answer a join check_in c on c.check_in_id = a.check_in_id join outcome o on o.outcome_id = a.outcome_id
  where c.budget_id = ${p.budget}::uuid
  order by a.check_in_id, a.outcome_id, a.check_in_answer_id desc`,
)

/** The goals that a check-in asks about: those of the plan that was paid for in its own time, also where a later one is paid for now. */
export const goalsOfCheckIn = statement(
  'followup-goals-of-check-in',
  (_, p: { budget: string; checkIn: string }) => sql<{
    outcome_id: string
    kind: OutcomeKind
    words: string
    ends_event: string | null
    ends_on: Day | null
  }>`
  select o.outcome_id, o.kind, o.words, o.ends_event, o.ends_on from outcome o
  where o.version_id = (select a.version_id from check_in c
    join agreement a on a.budget_id = c.budget_id and a.round = c.round join plan_version v on v.version_id = a.version_id
    where c.budget_id = ${p.budget}::uuid and c.check_in_id = ${p.checkIn}::uuid order by v.number desc limit 1)
  order by o.position`,
)

type ChoiceRow = {
  waves: readonly Wave[]
  way: Way
  by_whom: ByWhom
  by_name: string
  how: How
  typed_by_name: string
  said_on: Day
}

/** What was chosen last in a time. */
export const choiceOf = statement(
  'followup-choice',
  (_, p: { budget: string }) => sql<ChoiceRow>`
  select h.waves, h.way, h.by_whom, h.by_name, h.how, t.name as typed_by_name, h.said_on
  from check_in_choice h join human t on t.human_id = h.typed_by where h.budget_id = ${p.budget}::uuid
    and h.round = (select count(*) from way_back w where w.budget_id = ${p.budget}::uuid)
  order by h.choice_id desc limit 1`,
)

/** How often the person has come back, and the day they did where nothing is set up since. */
export const roundOf = statement(
  'followup-round',
  (_, p: { budget: string }) => sql<{ round: number; came_back_on: Day | null }>`
  select count(*)::int as round, (select r.typed_on from back_in r where r.budget_id = ${p.budget}::uuid) as came_back_on
  from way_back w where w.budget_id = ${p.budget}::uuid`,
)
