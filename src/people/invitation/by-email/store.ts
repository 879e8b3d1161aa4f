import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { By, Ended } from '#messages/channels/channel.ts'
import type { TriesRow } from '#messages/outbox/send.ts'

/** A link is to go to the address with which this human signs in; nothing where they have none. */
export const wantLink = statement(
  'link-want',
  (_, p: { id: string; human: string; by: string; at: Date; days: number }) => sql<object>`
    insert into link_wanted (wanted_id, human_id, address, wanted_by, wanted_at, works_days)
    select ${p.id}::uuid, h.human_id, h.email, ${p.by}::uuid, ${p.at}::timestamptz, ${p.days}::int
    from human h where h.human_id = ${p.human}::uuid and h.email is not null`,
)

/** The same, asked for with the address alone: only for somebody who does something here still, and at most so many in an hour. */
export const askForLink = statement(
  'link-ask-for',
  (_, p: { id: string; email: string; at: Date; today: Day; days: number; most: number }) => sql<{ human_id: string }>`
    insert into link_wanted (wanted_id, human_id, address, wanted_by, wanted_at, works_days)
    select ${p.id}::uuid, h.human_id, h.email, null, ${p.at}::timestamptz, ${p.days}::int from human h
    where h.email = ${p.email}
      and exists (select from role_held r where r.human_id = h.human_id and r.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role
          and e.from_day = r.from_day and e.ended_on <= ${p.today}::date))
      and (select count(*) from link_wanted w where w.human_id = h.human_id
        and w.wanted_at > ${p.at}::timestamptz - interval '1 hour') < ${p.most}::int
    returning human_id`,
)

/** Links that are not at an end, made after `since` and working still, oldest first; with how the tries went so far. */
export const openLinks = statement(
  'link-open',
  (_, p: { since: Date }) => sql<TriesRow & { id: string }>`
    select w.wanted_id as id, 'email' as channel, w.wanted_at as made_at, coalesce(t.tries, 0) as tries, t.last_at,
      null as by_way, null as became
    from link_wanted w left join lateral (select count(*)::int as tries, max(tried_at) as last_at from link_try t
      where t.wanted_id = w.wanted_id) t on true
    where w.wanted_at > ${p.since}::timestamptz and w.wanted_at + make_interval(days => w.works_days) > now()
      and not exists (select from link_try e where e.wanted_id = w.wanted_id and e.became <> 'try-again')
      and not exists (select from link_wanted n where n.human_id = w.human_id
        and (n.wanted_at, n.wanted_id) > (w.wanted_at, w.wanted_id))
    order by w.wanted_at, w.wanted_id`,
)

/**
 * One of them with its last try. `read_by`: the day on which it stops working. `chosen_since`: its human signs in with another address by
 * now, or with none. That stays so until the try is written down: whoever changes the address waits, and then uses up the link.
 */
export const linkToSend = statement(
  'link-one',
  (_, p: { id: string }) => sql<TriesRow & { address: string; read_by: Day; chosen_since: boolean }>`
    select 'email' as channel, w.address, w.wanted_at as made_at, h.email is distinct from w.address as chosen_since,
      ((w.wanted_at + make_interval(days => w.works_days)) at time zone 'Europe/London')::date as read_by,
      (select count(*)::int from link_try t where t.wanted_id = w.wanted_id) as tries, l.tried_at as last_at, l.by_way, l.became
    from link_wanted w join human h on h.human_id = w.human_id
    left join lateral (select tried_at, by_way, became from link_try t where t.wanted_id = w.wanted_id
      order by try_id desc limit 1) l on true
    where w.wanted_id = ${p.id}::uuid for share of h`,
)

/** For whom a link is made, by whom, and until when it will work. */
export const wantedLink = statement(
  'link-wanted',
  (_, p: { id: string }) => sql<{ human_id: string; wanted_by: string | null; ends_at: Date }>`
    select w.human_id, w.wanted_by, w.wanted_at + make_interval(days => w.works_days) as ends_at
    from link_wanted w where w.wanted_id = ${p.id}::uuid`,
)

export const addLinkTry = statement(
  'link-add-try',
  (q, p: { id: string; at: Date; by: By; became: Ended['became']; detail: string }) =>
    q
      .insertInto('link_try')
      .values({ wanted_id: p.id, tried_at: p.at, by_way: p.by, became: p.became, detail: p.detail }),
)
