import { type RawBuilder, sql } from 'kysely'

/**
 * Workers in whose place a human stands on a day: themself, and each worker for whom they cover then (G3). The same days as the
 * gate's (`whoIsAsking`), so that a list shows nobody whom a page would refuse.
 */
export const inPlaceOf = (human: string, today: string): RawBuilder<string[]> =>
  sql`array(select ${human}::uuid union all select c.worker_id from cover c where c.covered_by = ${human}::uuid
    and ${today}::date between c.from_day and c.to_day
    and not exists (select from cover_ended e where e.cover_id = c.cover_id and e.ended_on <= ${today}::date))`

/**
 * For `from …`: the people beside whom a human stands as their worker on a day, their own and those they cover, each with their
 * named worker. Nobody stands beside themself. `offset 0` keeps the planner from beginning with everybody else.
 */
export const peopleBeside = (human: string, today: string): RawBuilder<object> =>
  sql`(select n.person_id, n.worker_id from named_worker n
    where n.worker_id = any(${inPlaceOf(human, today)}) and n.person_id <> ${human}::uuid
      and n.named_id = (select max(m.named_id) from named_worker m where m.person_id = n.person_id) offset 0)`
