import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

const worksHere = (today: Day) => sql<boolean>`exists (select from role_held r where r.human_id = h.human_id
  and r.role = 'worker' and r.from_day <= ${today}::date and not exists (select from role_ended e
    where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${today}::date))`

const newest = sql`n.named_id = (select max(m.named_id) from named_worker m where m.person_id = n.person_id)`

export type WorkerRow = { human_id: string; name: string; phone: string | null; works_here: boolean; people: number }

/** Whoever is or was a worker here, as it stands on a day; first those who are named and work here no more. */
export const workersWithPeople = statement(
  'named-workers',
  (_, p: { today: Day }) => sql<WorkerRow>`
    select w.* from (select h.human_id, h.name, h.phone, ${worksHere(p.today)} as works_here,
        (select count(*)::int from named_worker n where n.worker_id = h.human_id and ${newest}) as people from human h
      where exists (select from role_held r where r.human_id = h.human_id and r.role = 'worker')
        or exists (select from named_worker n where n.worker_id = h.human_id)) w
    order by w.works_here, w.name, w.human_id`,
)

export type NamedRow = {
  budget_id: string
  person_id: string
  known_as: string
  wants_a_ring: boolean
  has_died: boolean
  worker_id: string | null
}

const named = sql`select distinct on (b.person_id) b.budget_id, b.person_id, h.known_as, n.worker_id,
    coalesce((select c.every = 'worker-rings' from update_choice c where c.budget_id = b.budget_id
      order by c.choice_id desc limit 1), false) as wants_a_ring,
    exists (select from has_died d where d.person_id = b.person_id) as has_died
  from budget b join human h on h.human_id = b.person_id
  left join named_worker n on n.person_id = b.person_id and ${newest}`

/** Everybody a worker is named for, each with their newest budget. */
export const peopleNamedFor = statement(
  'named-people-of-worker',
  (_, p: { worker: string }) =>
    sql<NamedRow>`${named} where n.worker_id = ${p.worker}::uuid order by b.person_id, b.opened_on desc, b.budget_id`,
)

/** One person and who is named for them. */
export const namedFor = statement(
  'named-of-person',
  (_, p: { person: string }) =>
    sql<NamedRow>`${named} where b.person_id = ${p.person}::uuid order by b.person_id, b.opened_on desc, b.budget_id`,
)

/** How many people have a worker who works here no more. */
export const countLeftBehind = statement(
  'named-left-behind',
  (_, p: { today: Day }) => sql<{ people: number }>`
    select count(*)::int as people from named_worker n join human h on h.human_id = n.worker_id
    where ${newest} and not ${worksHere(p.today)}`,
)

export const addNamed = statement(
  'named-worker-add',
  (q, p: { person: string; worker: string; from: Day; by: string }) =>
    q.insertInto('named_worker').values({ person_id: p.person, worker_id: p.worker, from_day: p.from, named_by: p.by }),
)

export type NewPersonRow = { budget_id: string; known_as: string; from_day: Day; wants_a_ring: boolean }

/** The people whom somebody else gave a worker since a day. */
export const newPeopleOf = statement(
  'named-new-people',
  (_, p: { worker: string; since: Day }) => sql<NewPersonRow>`
    select one.budget_id, one.known_as, n.from_day, one.wants_a_ring from (${named}
      where n.worker_id = ${p.worker}::uuid order by b.person_id, b.opened_on desc, b.budget_id) one
    join named_worker n on n.person_id = one.person_id and ${newest}
    where n.from_day >= ${p.since}::date and n.named_by <> ${p.worker}::uuid and not one.has_died
    order by n.from_day desc, one.known_as, one.budget_id`,
)
