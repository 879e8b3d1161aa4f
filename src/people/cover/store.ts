import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Everybody who works as a worker on a day, by name. */
export const workersOn = statement(
  'cover-workers',
  (_, p: { today: Day }) => sql<{ human_id: string; name: string }>`
    select distinct h.human_id, h.name from role_held r join human h on h.human_id = r.human_id
    where r.role = 'worker' and r.from_day <= ${p.today}::date and not exists (select from role_ended e
      where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${p.today}::date)
    order by h.name, h.human_id`,
)

export type CoverRow = {
  cover_id: string
  worker_id: string
  worker_name: string
  worker_known_as: string
  covered_by: string
  covered_by_name: string
  covered_by_known_as: string
  from_day: Day
  to_day: Day
  arranged_by_name: string
  ended_on: Day | null
}

const covers = sql`select c.cover_id, c.worker_id, w.name as worker_name, w.known_as as worker_known_as, c.covered_by,
    o.name as covered_by_name, o.known_as as covered_by_known_as, c.from_day, c.to_day, a.name as arranged_by_name, e.ended_on
  from cover c join human w on w.human_id = c.worker_id join human o on o.human_id = c.covered_by
  join human a on a.human_id = c.arranged_by left join cover_ended e on e.cover_id = c.cover_id`

/** Every cover of the council that is not over, the next first. */
export const openCovers = statement(
  'cover-open',
  (_, p: { today: Day }) => sql<CoverRow>`${covers} where c.to_day >= ${p.today}::date and e.cover_id is null
    order by c.from_day, w.name, c.cover_id`,
)

/** Those that last on a day for or by one worker. */
export const coversOfWorker = statement(
  'cover-of-worker',
  (_, p: { worker: string; today: Day }) => sql<CoverRow>`${covers}
    where (c.worker_id = ${p.worker}::uuid or c.covered_by = ${p.worker}::uuid)
      and ${p.today}::date between c.from_day and c.to_day and (e.ended_on is null or e.ended_on > ${p.today}::date)
    order by c.to_day, c.cover_id`,
)

export const coverById = statement(
  'cover-by-id',
  (_, p: { cover: string }) => sql<CoverRow>`${covers} where c.cover_id = ${p.cover}::uuid`,
)

/** The newest budget of each person whose named worker this is, but of whoever covers. */
export const budgetsToTell = statement(
  'cover-budgets-to-tell',
  (_, p: { worker: string; coveredBy: string; today: Day }) => sql<{ budget_id: string }>`
    select distinct on (b.person_id) b.budget_id from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    where beside.worker_id = ${p.worker}::uuid and b.person_id <> ${p.coveredBy}::uuid
    order by b.person_id, b.opened_on desc, b.budget_id`,
)

export const addCover = statement(
  'cover-add',
  (q, p: { id: string; worker: string; coveredBy: string; from: Day; to: Day; by: string; on: Day }) =>
    q.insertInto('cover').values({
      cover_id: p.id,
      worker_id: p.worker,
      covered_by: p.coveredBy,
      from_day: p.from,
      to_day: p.to,
      arranged_by: p.by,
      arranged_on: p.on,
    }),
)

export const addCoverEnded = statement('cover-add-ended', (q, p: { cover: string; on: Day; by: string }) =>
  q.insertInto('cover_ended').values({ cover_id: p.cover, ended_on: p.on, ended_by: p.by }),
)

/** Two who arrange cover in one council take turns, so that what a rule read still holds. */
export const lockCovers = statement(
  'cover-lock',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('covers of ' || ${p.council}::int, 0))`,
)
