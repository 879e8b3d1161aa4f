import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The named worker of a person now, and whoever sets payments up here, the first by name where there are several. */
export const letterPeople = statement(
  'decision-letter-people',
  (_, p: { person: string; today: Day }) => sql<{
    worker_name: string | null
    worker_phone: string | null
    finance_name: string | null
  }>`
    select w.name as worker_name, w.phone as worker_phone, (select min(h.name) from role_held r join human h on h.human_id = r.human_id
      where r.role = 'finance-officer' and r.from_day <= ${p.today}::date and h.human_id <> ${p.person}::uuid
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
          and e.ended_on <= ${p.today}::date)) as finance_name
    from (select 1) one
    left join lateral (select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
      where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1) w on true`,
)
