import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** Endings confirmed in the council that stand, by kind; and of those, by condition and side, where that side did not say yes or did not say. */
export const endingCounts = statement(
  'readiness-endings-counted',
  (_, _p: object) => sql<{ what: 'kind' | 'gap'; name: string; side: string; count: number }>`
  with done as (select e.ending_id, e.kind from ending_confirmed c join ending_stands e on e.ending_id = c.ending_id),
  latest as (select distinct on (v.ending_id, v.condition, v.outcome_id, v.side) v.ending_id, v.condition, v.side, v.said
    from done d join ending_view v on v.ending_id = d.ending_id
    order by v.ending_id, v.condition, v.outcome_id, v.side, v.ending_view_id desc)
  select 'kind' as what, kind as name, '' as side, count(*)::int as count from done group by kind
  union all
  select 'gap', c.condition, s.side, count(*)::int
  from done d cross join (values ('a'),('b'),('c'),('d')) c (condition) cross join (values ('person'),('worker')) s (side)
  where not exists (select from latest l where l.ending_id = d.ending_id and l.condition = c.condition and l.side = s.side)
    or exists (select from latest l where l.ending_id = d.ending_id and l.condition = c.condition and l.side = s.side and l.said <> 'yes')
  group by c.condition, s.side`,
)
