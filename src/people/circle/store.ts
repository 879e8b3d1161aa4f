import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { AnyItem, CircleRole, Helper, Item } from './circle.ts'

const rolesOn = (today: Day) => sql`array(select distinct r.role from role_held r where r.human_id = h.human_id
  and r.role in ('carer','planner','advocate') and r.from_day <= ${today}::date
  and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
    and e.ended_on <= ${today}::date) order by r.role)`

/** What is shared with whom now, by name. */
export const sharedNow = statement(
  'circle-shared-now',
  (_, p: { person: string; today: Day }) => sql<{
    human_id: string
    name: string
    roles: CircleRole[]
    item: AnyItem
    since: Day
  }>`
    select h.human_id, h.name, ${rolesOn(p.today)} as roles, s.item,
      (min(s.shared_at) at time zone 'Europe/London')::date as since
    from share s join human h on h.human_id = s.with_human
    where s.person_id = ${p.person}::uuid and not exists (select from share_withdrawn w where w.share_id = s.share_id)
    group by h.human_id, h.name, s.item order by h.name, h.human_id, s.item`,
)

/** Who looks after the money of a budget now. */
export const helpersNow = statement(
  'circle-helpers-now',
  (_, p: { budget: string }) => sql<{ name: string; kind: Helper['kind']; since: Day }>`
    select m.name, m.kind, m.named_on as since from money_helper m where m.budget_id = ${p.budget}::uuid
      and not exists (select from money_helper_ended e where e.helper_id = m.helper_id) order by m.named_on, m.name`,
)

/** A carer, planner or advocate by the exact e-mail with which they sign in; never the person themself. */
export const byEmail = statement(
  'circle-by-email',
  (_, p: { email: string; person: string; today: Day }) => sql<{ human_id: string; name: string; roles: CircleRole[] }>`
    select * from (select h.human_id, h.name, ${rolesOn(p.today)} as roles from human h
      where h.email = lower(${p.email}) and h.human_id <> ${p.person}::uuid) found where cardinality(found.roles) > 0`,
)

export const addShare = statement(
  'circle-add-share',
  (q, p: { id: string; person: string; human: string; item: Item; at: Date }) =>
    q.insertInto('share').values({
      share_id: p.id,
      person_id: p.person,
      with_human: p.human,
      item: p.item,
      shared_at: p.at,
      shared_by: p.person,
    }),
)

/** Takes back every share of this item with this human. */
export const withdrawShares = statement(
  'circle-withdraw-shares',
  (_, p: { person: string; human: string; item: AnyItem; at: Date }) => sql<object>`
    insert into share_withdrawn (share_id, withdrawn_at, withdrawn_by)
    select s.share_id, ${p.at}::timestamptz, s.person_id from share s
    where s.person_id = ${p.person}::uuid and s.with_human = ${p.human}::uuid and s.item = ${p.item}
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)`,
)
