import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because } from '../deciding/deciding.ts'

type AlikeRow = {
  lines: string[]
  decided: number
  people: number
  agreed: number
  regular: number
  low_weekly: bigint | null
  high_weekly: bigint | null
  commonest: Because | null
}

/**
 * For each sort of line in the newest plan that was sent: what was decided since a day on other people's lines of that sort, each
 * line once (its newest decision), in sums alone. The middle half of what they come to a week.
 */
export const decisionsAlike = statement(
  'decision-precedents-alike',
  (_, p: { budget: string; since: Day }) => sql<AlikeRow>`
    with mine as (select l.sort, array_agg(l.what order by l.position) as lines from spend_line l
        where l.sort <> '' and l.version_id = (select s.version_id from submission s join plan_version v on v.version_id = s.version_id
          where s.budget_id = ${p.budget} order by v.number desc limit 1) group by l.sort),
      alike as (select distinct on (b.person_id, coalesce(l.origin_id, l.spend_line_id)) l.sort, b.person_id, k.verdict, k.because,
          case l.every when 'weekly' then l.amount_pence when 'four-weekly' then l.amount_pence / 4
            when 'monthly' then l.amount_pence * 12 / 52 end as weekly
        from decision_standing d
        join submission s on s.submission_id = d.submission_id
        join budget b on b.budget_id = s.budget_id
        join line_decision k on k.decision_id = d.decision_id
        join spend_line l on l.spend_line_id = k.spend_line_id
        where d.decided_on >= ${p.since} and l.sort in (select sort from mine)
          and b.person_id <> (select person_id from budget where budget_id = ${p.budget})
        order by b.person_id, coalesce(l.origin_id, l.spend_line_id), d.decided_on desc, d.turn desc)
    select m.lines, count(*)::int as decided, count(distinct a.person_id)::int as people,
      (count(*) filter (where a.verdict = 'agreed'))::int as agreed, count(a.weekly)::int as regular,
      percentile_disc(0.25) within group (order by a.weekly) as low_weekly,
      percentile_disc(0.75) within group (order by a.weekly) as high_weekly,
      mode() within group (order by a.because) as commonest
    from mine m join alike a on a.sort = m.sort group by m.sort, m.lines order by m.lines`,
)
