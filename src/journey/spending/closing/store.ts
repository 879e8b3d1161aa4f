import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { HeldBy } from '../statements/statements.ts'

type AccountRow = {
  account_id: string
  name: string
  closed_up_to: Day | null
  closed_pence: Pence | null
  said_on: Day | null
  said_pence: Pence | null
  opening_pence: Pence | null
}

const counts = sql`exists (select from statement_taken t where t.file_id = i.file_id) and not exists (select from statement_undone u where u.file_id = i.file_id)`

/** The accounts that a reader looks after, with what was closed last, what the newest file says was in them, and what the oldest says was there before. */
export const accountsToClose = statement(
  'statement-accounts-to-close',
  (_, p: { budget: string; held: readonly HeldBy[] }) => sql<AccountRow>`
    select a.account_id, a.name, c.up_to as closed_up_to, c.closing_pence as closed_pence,
      n.closing_on as said_on, n.closing_pence as said_pence, o.opening_pence
    from statement_account a
    left join lateral (select up_to, closing_pence from statement_closed c where c.account_id = a.account_id order by up_to desc limit 1) c on true
    left join lateral (select closing_on, closing_pence from statement_import i where i.account_id = a.account_id and closing_on is not null
      and closing_pence is not null and ${counts} order by closing_on desc limit 1) n on true
    left join lateral (select opening_pence from statement_import i where i.account_id = a.account_id and opening_pence is not null
      and ${counts} order by first_day limit 1) o on true
    where a.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[])
    order by a.added_on, a.account_id`,
)

type DayRow = { account_id: string; on_day: Day; pence: Pence; open: number }

/** The sum of each day's rows since the last closing, and how many of them nobody has said anything of. */
export const daysToClose = statement(
  'statement-days-to-close',
  (_, p: { budget: string }) => sql<DayRow>`
    select r.account_id, r.booked_on as on_day, sum(r.amount_pence)::bigint as pence,
      count(*) filter (where not exists (select from row_settled s where s.file_id = r.file_id and s.row_number = r.row_number
        and not exists (select from row_opened_again o where o.settled_id = s.settled_id)))::int as open
    from counted_row r
    where r.budget_id = ${p.budget}::uuid
      and not exists (select from statement_closed c where c.account_id = r.account_id and c.up_to >= r.booked_on)
    group by r.account_id, r.booked_on order by r.booked_on`,
)

type NewClosed = { budget: string; account: string; upTo: Day; opening: Pence; closing: Pence; by: string; on: Day }

export const addClosed = statement('statement-add-closed', (q, p: NewClosed) =>
  q.insertInto('statement_closed').values({
    ...{
      budget_id: p.budget,
      account_id: p.account,
      up_to: p.upTo,
      opening_pence: p.opening,
      closing_pence: p.closing,
    },
    ...{ closed_by: p.by, closed_on: p.on },
  }),
)
