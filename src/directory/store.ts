import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { CostPer, OpenTo, Weekday } from './directory.ts'

export type Row = {
  place_id: string
  name: string
  about: string
  place: string
  days: readonly Weekday[]
  cost_pence: Pence
  cost_per: CostPer
  open_to: OpenTo
  contact: string
  checked_on: Day
  by_name: string
}

/** The newest version of each entry that is shown. */
export const shown = sql`select distinct on (v.place_id) v.* from directory_version v
  where not exists (select from directory_withdrawn w where w.place_id = v.place_id)
  order by v.place_id, v.directory_version_id desc`

/** A search, understood once: in a plan that is kept for all values, a call would be made again for each row. */
const once = (ask: string) => sql`(select websearch_to_tsquery('english', ${ask}::text))`

/** What fits, free things first. `ask`: as `websearch_to_tsquery` reads it, '' for anything; `day`: '' for any. */
export const entriesFound = statement(
  'directory-found',
  (_, p: { ask: string; day: string; free: boolean; most: number }) => sql<Row>`
    with shown as materialized (${shown})
    select s.place_id, s.name, s.about, s.place, s.days, s.cost_pence, s.cost_per, s.open_to, s.contact, s.checked_on, h.name as by_name
    from shown s join human h on h.human_id = s.said_by
    where (${p.ask}::text = '' or s.found @@ ${once(p.ask)})
      and (${p.day}::text = '' or ${p.day}::text = any (s.days)) and (not ${p.free}::boolean or s.cost_pence = 0)
    order by s.cost_pence > 0, case when ${p.ask}::text = '' then 0 else -ts_rank(s.found, ${once(p.ask)}) end,
      s.cost_pence, s.name, s.place_id
    limit ${p.most}::int`,
)

type AlikeRow = Row & { place_in_list: number }

/** So many of the cheapest are looked through first: where they hold enough, the rest of a long directory is not. */
const NEAR = 64

/**
 * For each of several searches the few that fit best, the cheapest first. All are looked for at once, so that what fits none is
 * read once; and each search is understood once, not for each entry again.
 */
export const entriesAlike = statement(
  'directory-alike',
  (_, p: { asks: readonly string[]; every: string; most: number }) => sql<AlikeRow>`
    with shown as materialized (${shown}),
    hits as materialized (select s.*, row_number() over (order by s.cost_pence, s.name, s.place_id) as rank from shown s
      where s.found @@ ${once(p.every)}),
    near as materialized (select h.found from hits h where h.rank <= ${NEAR}),
    understood as materialized (select a.n, websearch_to_tsquery('english', a.ask) as query
      from unnest(${p.asks}::text[]) with ordinality as a (ask, n) where a.ask <> ''),
    asked as materialized (select u.n, u.query, case when (select count(*) from
      (select from near x where x.found @@ u.query limit ${p.most}::int) enough) = ${p.most}::int then ${NEAR}::bigint
      else (select count(*) from hits) end as reach from understood u)
    select a.n::int as place_in_list, s.place_id, s.name, s.about, s.place, s.days, s.cost_pence, s.cost_per, s.open_to, s.contact, s.checked_on,
      h.name as by_name
    from asked a cross join lateral (select x.* from hits x where x.rank <= a.reach and x.found @@ a.query
      order by x.rank limit ${p.most}::int) s
    join human h on h.human_id = s.said_by
    order by a.n, s.rank`,
)

export const entryOf = statement(
  'directory-entry',
  (_, p: { id: string }) => sql<Row & { withdrawn: boolean }>`
    select v.place_id, v.name, v.about, v.place, v.days, v.cost_pence, v.cost_per, v.open_to, v.contact, v.checked_on, h.name as by_name,
      exists (select from directory_withdrawn w where w.place_id = v.place_id) as withdrawn
    from directory_version v join human h on h.human_id = v.said_by
    where v.place_id = ${p.id}::uuid order by v.directory_version_id desc limit 1`,
)

export const addEntry = statement('directory-add-entry', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('directory_entry').values({ place_id: p.id, added_by: p.by, added_on: p.on }),
)

type NewVersion = {
  id: string
  name: string
  about: string
  place: string
  days: readonly Weekday[]
  cost: Pence
  per: CostPer
  openTo: OpenTo
  contact: string
  by: string
  checked: Day
  on: Day
}

export const addVersion = statement(
  'directory-add-version',
  (_, p: NewVersion) => sql<object>`
    insert into directory_version (place_id, name, about, place, days, cost_pence, cost_per, open_to, contact, checked_on, said_by, said_on)
    values (${p.id}::uuid, ${p.name}, ${p.about}, ${p.place}, ${p.days}::text[], ${p.cost}::bigint, ${p.per}::text, ${p.openTo}::text,
      ${p.contact}, ${p.checked}::date, ${p.by}::uuid, ${p.on}::date)`,
)

export const addWithdrawn = statement(
  'directory-withdraw',
  (q, p: { id: string; reason: string; by: string; on: Day }) =>
    q
      .insertInto('directory_withdrawn')
      .values({ place_id: p.id, reason: p.reason, withdrawn_by: p.by, withdrawn_on: p.on }),
)

export const addWish = statement('directory-add-wish', (q, p: { id: string; words: string; by: string; on: Day }) =>
  q.insertInto('directory_wish').values({ wish_id: p.id, words: p.words, wished_by: p.by, wished_on: p.on }),
)

/** Newest first; without who. */
export const wishesOf = statement('directory-wishes', (q, _: object) =>
  q
    .selectFrom('directory_wish')
    .select(['words', 'wished_on'])
    .orderBy('wished_on', 'desc')
    .orderBy('wish_id')
    .limit(200),
)
