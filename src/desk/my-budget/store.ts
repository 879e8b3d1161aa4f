import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The named worker of a person now and, on a day when they are away, until when and who covers. */
export const workerOf = statement(
  'desk-worker-of',
  (_, p: { person: string; today: Day }) => sql<{
    name: string
    phone: string | null
    away_until: Day | null
    cover_name: string | null
    cover_phone: string | null
  }>`
    select h.name, h.phone, c.to_day as away_until, ch.name as cover_name, ch.phone as cover_phone
    from named_worker n join human h on h.human_id = n.worker_id
    left join lateral (select v.to_day, v.covered_by from cover v where v.worker_id = n.worker_id and v.covered_by <> n.person_id
      and ${p.today}::date between v.from_day and v.to_day and not exists (select from cover_ended e
        where e.cover_id = v.cover_id and e.ended_on <= ${p.today}::date) order by v.to_day desc limit 1) c on true
    left join human ch on ch.human_id = c.covered_by
    where n.person_id = ${p.person} order by n.named_id desc limit 1`,
)
