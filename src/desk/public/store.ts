import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Sort } from '#journey/plan/index.ts'

export type BoughtRow = {
  sort: Sort
  people: number
  weekly_people: number
  weekly_pence: bigint | null
  once_people: number
  once_pence: bigint | null
}

/**
 * Of each sort that people have in a plan with a yes in the last two years: how many people, how many of them pay
 * again and again or once, and the one in the middle. A line that got no yes is left out. It reads nobody's words.
 */
export const boughtBySort = statement(
  'desk-public-bought',
  (_, p: { today: Day }) => sql<BoughtRow>`
  with approved as (
    select distinct on (s.budget_id) s.budget_id, s.version_id, d.decision_id
    from decision_standing d join submission s on s.submission_id = d.submission_id
    where d.verdict in ('approved', 'approved-with-conditions') and d.decided_on > ${p.today}::date - 730
    order by s.budget_id, d.decided_on desc),
  each as (
    select b.person_id, l.sort,
      sum(case l.every when 'weekly' then l.amount_pence when 'four-weekly' then (l.amount_pence + 2) / 4
        when 'monthly' then (l.amount_pence * 12 + 26) / 52 end)::bigint as weekly,
      sum(l.amount_pence) filter (where l.every = 'once')::bigint as once
    from approved a
    join budget b on b.budget_id = a.budget_id
    join spend_line l on l.version_id = a.version_id
    where l.sort <> '' and not exists (select from line_decision x where x.decision_id = a.decision_id
      and x.spend_line_id = l.spend_line_id and x.verdict = 'not-agreed')
    group by b.person_id, l.sort)
  select sort, count(*)::int as people, count(weekly)::int as weekly_people, count(once)::int as once_people,
    percentile_disc(0.5) within group (order by weekly) as weekly_pence,
    percentile_disc(0.5) within group (order by once) as once_pence
  from each group by sort`,
)
