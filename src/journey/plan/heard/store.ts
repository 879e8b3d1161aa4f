import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Staff and advocates of today with this name or e-mail, but for who types it and the person themself. */
export const bearersNamed = statement(
  'plan-heard-bearers-named',
  (_, p: { named: string; typist: string; person: string; today: Day }) => sql<{ human_id: string; name: string }>`
    select h.human_id, h.name from human h
    where (lower(h.name) = lower(trim(${p.named}::text)) or h.email = lower(trim(${p.named}::text)))
      and h.human_id not in (${p.typist}::uuid, ${p.person}::uuid)
      and exists (select from role_held r where r.human_id = h.human_id and r.role not in ('person','carer','planner')
        and r.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
          and e.ended_on <= ${p.today}::date))
    order by h.human_id limit 2`,
)
