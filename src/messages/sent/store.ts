import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { By, Channel } from '../channels/channel.ts'

type Row = {
  notice_id: string
  on_day: Day
  read_by: Day | null
  channel: Channel
  made_at: Date
  total: bigint
  tries: number
  last_at: Date | null
  by_way: By | null
  became: 'sent' | 'try-again' | 'refused' | null
}

/** One page of what the person was told about one budget, newest first, each with how its last try ended. */
export const noticesOfBudget = statement(
  'sent-notices-of-budget',
  (_, p: { budget: string; person: string; limit: number; offset: number }) => sql<Row>`
    select n.notice_id, n.on_day, n.read_by, n.channel, n.made_at, n.total, l.tried_at as last_at, l.by_way, l.became,
      (select count(*)::int from notice_try t where t.notice_id = n.notice_id) as tries
    from (select notice_id, on_day, read_by, channel, made_at, count(*) over () as total from notice
      where human_id = ${p.person}::uuid and budget_id = ${p.budget}::uuid
      order by on_day desc, made_at desc, notice_id limit ${p.limit} offset ${p.offset}) n
    left join lateral (select tried_at, by_way, became from notice_try t where t.notice_id = n.notice_id
      order by try_id desc limit 1) l on true
    order by n.on_day desc, n.made_at desc, n.notice_id`,
)
