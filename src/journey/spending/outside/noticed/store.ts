import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { SaidOfNoticed } from './noticed.ts'

type Row = {
  noticed_id: string
  booked_on: Day
  noticed_on: Day
  said: SaidOfNoticed | null
  words: string | null
  said_on: Day | null
}

/** Newest first, each with what the person said of it last; nothing of a statement that was taken back. */
export const noticedOf = statement(
  'noticed-of',
  (_, p: { budget: string }) => sql<Row>`
    select n.noticed_id, n.booked_on, n.noticed_on, s.said, s.words, s.said_on from noticed n
    left join lateral (select said, words, said_on from noticed_said x where x.noticed_id = n.noticed_id
      order by x.noticed_said_id desc limit 1) s on true
    where n.budget_id = ${p.budget}::uuid and not exists (select from statement_undone u where u.file_id = n.file_id)
    order by n.booked_on desc, n.noticed_id`,
)

type Counted = { row_number: number; booked_on: Day; payee: string; words: string }

/** Rows of one file that count, in its order, from behind a row on. */
export const countedOfFile = statement(
  'noticed-counted-of-file',
  (_, p: { budget: string; file: string; after: number; most: number }) => sql<Counted>`
    select row_number, booked_on, payee, words from counted_row
    where budget_id = ${p.budget}::uuid and file_id = ${p.file}::uuid and row_number > ${p.after}::int
    order by row_number limit ${p.most}::int`,
)

/** `rows`: JSON of {id, row, booked}. Nothing is written where a row was noticed before. */
export const addNoticed = statement(
  'noticed-add',
  (_, p: { budget: string; file: string; rows: string; on: Day }) => sql<object>`
    insert into noticed (noticed_id, budget_id, file_id, row_number, kind, booked_on, noticed_on)
    select r.id, ${p.budget}::uuid, ${p.file}::uuid, r.row, 'betting', r.booked, ${p.on}::date
    from jsonb_to_recordset(${p.rows}::jsonb) as r (id uuid, row int, booked date)
    on conflict (authority_id, budget_id, file_id, row_number) do nothing`,
)

export const addNoticedSaid = statement(
  'noticed-add-said',
  (q, p: { id: string; said: SaidOfNoticed; words: string; by: string; on: Day }) =>
    q
      .insertInto('noticed_said')
      .values({ noticed_id: p.id, said: p.said, words: p.words, said_by: p.by, said_on: p.on }),
)
