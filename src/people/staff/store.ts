import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { GivenRole } from './staff.ts'

type MemberRow = {
  human_id: string
  name: string
  email: string | null
  roles: GivenRole[]
  has_begun: boolean
  link_until: Date | null
}

/** Everybody who holds or held a role other than a person's, by name; with the roles of that day. */
export const staffOn = statement(
  'staff-on',
  (_, p: { today: Day; at: Date }) => sql<MemberRow>`
    select h.human_id, h.name, h.email, h.password_hash is not null as has_begun,
      array(select r.role from role_held r where r.human_id = h.human_id and r.role <> 'person'
        and r.from_day <= ${p.today}::date and not exists (select from role_ended e where e.human_id = r.human_id
          and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${p.today}::date) order by r.role) as roles,
      (select i.ends_at from invitation i where i.human_id = h.human_id and i.ends_at > ${p.at}::timestamptz
        and not exists (select from invitation_used u where u.invitation_id = i.invitation_id)
        and not exists (select from invitation n where n.human_id = i.human_id
          and (n.invited_at, n.invitation_id) > (i.invited_at, i.invitation_id))) as link_until
    from human h where exists (select from role_held r where r.human_id = h.human_id and r.role <> 'person')
    order by h.name, h.human_id`,
)

export const addStaff = statement(
  'staff-add',
  (q, p: { id: string; name: string; knownAs: string; email: string; at: Date }) =>
    q
      .insertInto('human')
      .values({ human_id: p.id, name: p.name, known_as: p.knownAs, email: p.email, joined_at: p.at }),
)

export const beginRole = statement(
  'staff-begin-role',
  (q, p: { human: string; role: GivenRole; from: Day; by: string | null }) =>
    q.insertInto('role_held').values({ human_id: p.human, role: p.role, from_day: p.from, recorded_by: p.by }),
)

/** Ends a role that is held now, whenever it began. */
export const endRole = statement(
  'staff-end-role',
  (_, p: { human: string; role: GivenRole; on: Day; by: string }) => sql<object>`
    insert into role_ended (human_id, role, from_day, ended_on, recorded_by)
    select r.human_id, r.role, r.from_day, ${p.on}::date, ${p.by}::uuid from role_held r
    where r.human_id = ${p.human}::uuid and r.role = ${p.role} and not exists (select from role_ended e
      where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day)`,
)

/** Roles of somebody that began today and ended today: they cannot begin today once more. */
export const endedSince = statement(
  'staff-ended-today',
  (_, p: { human: string; today: Day }) => sql<{ role: GivenRole }>`
    select e.role from role_ended e where e.human_id = ${p.human}::uuid and e.from_day = ${p.today}::date`,
)

/** Two who change who may do what take turns: else two administrators could end each other at once. */
export const lockStaff = statement(
  'staff-lock',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('council staff ' || ${p.council}::int, 0))`,
)
