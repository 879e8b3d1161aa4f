import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { By, Ended, SentChannel } from '../channels/channel.ts'

/** How the tries with one piece of post went so far. */
export type TriesRow = {
  channel: SentChannel
  made_at: Date
  tries: number
  last_at: Date | null
  by_way: By | null
  became: Ended['became'] | null
}

/** Notices that leave the house and are not at an end, made after `since`, oldest first; with how the tries went so far. */
export const openNotices = statement(
  'outbox-open-notices',
  (_, p: { since: Date }) => sql<TriesRow & { id: string }>`
    select n.notice_id as id, n.channel, n.made_at, coalesce(t.tries, 0) as tries, t.last_at, null as by_way, null as became
    from notice n left join lateral (select count(*)::int as tries, max(tried_at) as last_at from notice_try t
      where t.notice_id = n.notice_id) t on true
    where n.channel in ('email', 'sms', 'letter') and n.made_at > ${p.since}
      and not exists (select from notice_try e where e.notice_id = n.notice_id and e.became <> 'try-again')
    order by n.made_at, n.notice_id`,
)

/** Whether this transaction alone may send what has this id: another sender that is at it keeps it until it is done. */
export const takeTurn = statement(
  'outbox-take-turn',
  (_, p: { id: string }) =>
    sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('post ' || ${p.id}::text, 0)) as taken`,
)

type NoticeRow = TriesRow & { address: string; read_by: Day | null }

/** A notice with its last try, and whether the person has chosen another way or address since it was made. */
export const noticeToSend = statement(
  'outbox-notice',
  (_, p: { id: string }) => sql<NoticeRow & { chosen_since: boolean }>`
    select n.channel, n.address, n.read_by, n.made_at,
      coalesce((select (c.channel, c.address) <> (n.channel, n.address) from contact_choice c where c.human_id = n.human_id
        order by c.choice_id desc limit 1), false) as chosen_since,
      (select count(*)::int from notice_try t where t.notice_id = n.notice_id) as tries,
      l.tried_at as last_at, l.by_way, l.became
    from notice n left join lateral (select tried_at, by_way, became from notice_try t where t.notice_id = n.notice_id
      order by try_id desc limit 1) l on true
    where n.notice_id = ${p.id}::uuid and n.channel in ('email', 'sms', 'letter')`,
)

export const addTry = statement(
  'outbox-add-try',
  (q, p: { id: string; at: Date; by: By; became: Ended['became']; detail: string }) =>
    q
      .insertInto('notice_try')
      .values({ notice_id: p.id, tried_at: p.at, by_way: p.by, became: p.became, detail: p.detail }),
)

type LineRow = NoticeRow & { notice_id: string; on_day: Day; detail: string | null; total: bigint }

/** One page of what left or would have left the house, newest first. Neither a name nor an address. */
export const outboxPage = statement(
  'outbox-page',
  (_, p: { limit: number; offset: number }) => sql<Omit<LineRow, 'address'>>`
    select n.notice_id, n.channel, n.read_by, n.on_day, n.made_at, n.total, l.detail,
      (select count(*)::int from notice_try t where t.notice_id = n.notice_id) as tries,
      l.tried_at as last_at, l.by_way, l.became
    from (select notice_id, channel, read_by, on_day, made_at, count(*) over () as total from notice
      where channel in ('email', 'sms', 'letter')
      order by made_at desc, notice_id limit ${p.limit} offset ${p.offset}) n
    left join lateral (select tried_at, by_way, became, detail from notice_try t where t.notice_id = n.notice_id
      order by try_id desc limit 1) l on true
    order by n.made_at desc, n.notice_id`,
)
