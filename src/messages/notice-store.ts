import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The way that was chosen, of a budget `b`: nobody chose, or the person has died: the page alone. */
const way = sql<string>`case when exists (select from has_died d where d.person_id = b.person_id) then 'page' else coalesce(c.channel, 'page') end`

/** Adds a notice to the person of a budget, by the way they have chosen; nobody chose: the page alone. */
export const addNotice = statement(
  'message-add-notice',
  (_, p: { id: string; budget: string; stage: string; readBy: Day | null; on: Day }) => sql<{ notice_id: string }>`
    insert into notice (notice_id, budget_id, human_id, stage, read_by, channel, address, on_day, made_at)
    select ${p.id}::uuid, b.budget_id, b.person_id, ${p.stage}::text, ${p.readBy}::date, ${way},
      coalesce(c.address, ''), ${p.on}::date, now()
    from budget b left join lateral (select channel, address from contact_choice c where c.human_id = b.person_id
      order by c.choice_id desc limit 1) c on true
    where b.budget_id = ${p.budget}::uuid returning notice_id`,
)

/** The same for many at once: as many ids and days (null: nothing to do) as budgets, in the same order. */
export const addNotices = statement(
  'message-add-notices',
  (
    _,
    p: { ids: readonly string[]; budgets: readonly string[]; days: readonly (Day | null)[]; stage: string; on: Day },
  ) => sql<{ notice_id: string }>`
    insert into notice (notice_id, budget_id, human_id, stage, read_by, channel, address, on_day, made_at)
    select told.id, b.budget_id, b.person_id, ${p.stage}::text, told.read_by, ${way}, coalesce(c.address, ''), ${p.on}::date, now()
    from unnest(${p.ids}::uuid[], ${p.budgets}::uuid[], ${p.days}::date[]) as told (id, budget_id, read_by)
    join budget b on b.budget_id = told.budget_id
    left join lateral (select channel, address from contact_choice c where c.human_id = b.person_id order by c.choice_id desc limit 1) c on true
    returning notice_id`,
)
