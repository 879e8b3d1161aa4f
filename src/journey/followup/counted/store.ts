import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import { due } from '../store.ts'

/** Confirmed endings that stand, by kind, and how many of the people came back after one. */
export const endingsByKind = statement(
  'followup-counted-endings',
  (_, _p: object) => sql<{ kind: string; endings: number; came_back: number }>`
  select e.kind, count(*)::int as endings,
    count(*) filter (where exists (select from way_back w where w.ending_id = e.ending_id))::int as came_back
  from ending_stands e join ending_confirmed f on f.ending_id = e.ending_id group by e.kind order by e.kind`,
)

/**
 * Of confirmed endings that stand, how each side saw each condition last. Of a condition that is asked goal by goal, one "no" is a no
 * and one "not sure" a "not sure", as in `ending/counted`.
 */
export const conditionsBySide = statement(
  'followup-counted-conditions',
  (_, _p: object) => sql<{ condition: string; side: string; said: string; endings: number }>`
  with newest as (select distinct on (v.ending_id, v.condition, v.outcome_id, v.side) v.ending_id, v.condition, v.side, v.said
    from ending_view v join ending_confirmed f on f.ending_id = v.ending_id join ending_stands e on e.ending_id = v.ending_id
    order by v.ending_id, v.condition, v.outcome_id, v.side, v.ending_view_id desc)
  select condition, side, said, count(*)::int as endings from (
    select condition, side, case when bool_or(said = 'no') then 'no' when bool_or(said = 'not-sure') then 'not-sure' else 'yes' end as said
    from newest group by ending_id, condition, side) of_each
  group by condition, side, said order by condition, side, said`,
)

/**
 * Of goals of confirmed endings whose check-in was due by a day, by wave and kind of goal: how many were kept up well, kept at a
 * cost, partly, lost; and apart from them those with no answer. Only check-ins that were chosen are counted, each for the ending and
 * the goals of its own round.
 */
export const sustainedBy = statement(
  'followup-counted-sustained',
  (_, p: { day: string }) => sql<{
    wave: string
    kind: string
    kept: number
    at_a_cost: number
    partly: number
    lost: number
    no_answer: number
  }>`
  with asked as (select c.check_in_id, c.wave, o.outcome_id, o.kind from check_in c
    join lateral (select n.ending_id, n.last_day from ending_stands n join ending_confirmed f on f.ending_id = n.ending_id
      where n.budget_id = c.budget_id and c.round = (select count(*) from way_back w join ending p on p.ending_id = w.ending_id
        where w.budget_id = n.budget_id and p.told_on < n.told_on)
      order by n.told_on desc, n.ending_id desc limit 1) e on true
    join agreement g on g.budget_id = c.budget_id and g.round = c.round
    join outcome o on o.version_id = g.version_id
    left join lateral (select h.waves from check_in_choice h where h.budget_id = c.budget_id and h.round = c.round
      order by h.choice_id desc limit 1) chosen on true
    where ${due} <= ${p.day}::date
      and (chosen.waves is null or c.wave = any(chosen.waves)
        or exists (select from check_in_answer x where x.check_in_id = c.check_in_id))),
  stood as (select asked.wave, asked.kind, a.benefit, a.paid_by from asked left join lateral (select x.benefit, x.paid_by
    from check_in_answer x where x.check_in_id = asked.check_in_id and x.outcome_id = asked.outcome_id
    order by x.check_in_answer_id desc limit 1) a on true)
  select wave, kind,
    count(*) filter (where benefit = 'kept' and paid_by is distinct from 'at-a-cost')::int as kept,
    count(*) filter (where benefit = 'kept' and paid_by = 'at-a-cost')::int as at_a_cost,
    count(*) filter (where benefit = 'partly')::int as partly,
    count(*) filter (where benefit = 'lost')::int as lost,
    count(*) filter (where benefit is null)::int as no_answer
  from stood group by wave, kind order by wave, kind`,
)
