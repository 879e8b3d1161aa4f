import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

type ReadRowRow = {
  file_id: string
  row_number: number
  booked_on: Day
  amount_pence: Pence
  payee: string
  words: string
  is_left_out: boolean
  told_by: string | null
}

const readRow = sql`r.file_id, r.row_number, r.booked_on, r.amount_pence, r.payee, r.words, r.is_left_out, h.known_as as told_by`

/** Rows of one file, whether they count yet or not: for who is to look at them. In the file's order; the last page, where `before` is beyond it. */
export const rowsOfFile = statement(
  'statement-rows-of-file',
  (_, p: { budget: string; file: string; before: number; most: number }) => sql<ReadRowRow>`
    select ${readRow} from row_as_told r left join human h on h.human_id = r.told_by
    where r.budget_id = ${p.budget}::uuid and r.file_id = ${p.file}::uuid
    order by r.row_number limit ${p.most}::int
    offset (select least(${p.before}::int, greatest(0, (count(*)::int - 1) / ${p.most}::int * ${p.most}::int))
      from statement_row s where s.file_id = ${p.file}::uuid)`,
)

export const rowOfFile = statement(
  'statement-row-of-file',
  (_, p: { budget: string; file: string; row: number }) => sql<ReadRowRow & { before: number }>`
    select ${readRow}, (select count(*)::int from statement_row s where s.file_id = r.file_id and s.row_number < r.row_number) as before
    from row_as_told r left join human h on h.human_id = r.told_by
    where r.budget_id = ${p.budget}::uuid and r.file_id = ${p.file}::uuid and r.row_number = ${p.row}::int`,
)

/**
 * The rows of a file that somebody put right or left out: `r` as they are now, `s` as they were read. Each is found by its number, since
 * all others of a long file would be read for each of them else.
 */
const toldIn = (file: string) => sql`
  (select distinct row_number from statement_row_told where file_id = ${file}::uuid) one
  cross join lateral (select * from row_as_told where file_id = ${file}::uuid and row_number = one.row_number offset 0) r
  cross join lateral (select * from statement_row where file_id = ${file}::uuid and row_number = one.row_number offset 0) s`

/** Rows that somebody put right or left out, beside how they were read. */
export const toldRowsOf = statement(
  'statement-told-rows',
  (_, p: { budget: string; file: string; most: number }) => sql<ReadRowRow & { read_on: Day; read_pence: Pence }>`
    select ${readRow}, s.booked_on as read_on, s.amount_pence as read_pence
    from ${toldIn(p.file)} join human h on h.human_id = r.told_by
    where r.budget_id = ${p.budget}::uuid order by r.row_number limit ${p.most}::int`,
)

/** How many rows of a file nobody left out before the yes, and the first day of them. */
export const rowsThatCount = statement(
  'statement-rows-that-count',
  (_, p: { file: string }) => sql<{ rows: number; first_day: Day | null }>`
    select count(*)::int as rows, min(r.booked_on) as first_day from row_as_told r where r.file_id = ${p.file}::uuid and not r.is_left_out`,
)

type AlikeRow = {
  n: number
  on: Day
  pence: string
  words: string
  other_words: string
  other_file: string
  other_row: number
}

/**
 * Rows of a file that were put right to another day or amount, and so have those of a row that counts already: each beside the one it is
 * like. One that this file has in the same words, or has left out as the same already, is nobody else's.
 */
export const alikeAsTold = statement(
  'statement-alike-as-told',
  (_, p: { budget: string; file: string }) => sql<AlikeRow>`
    with mine as (
      select r.file_id, r.row_number, r.account_id, r.booked_on, r.amount_pence, coalesce(nullif(r.payee, ''), r.words) as words
      from ${toldIn(p.file)} where r.budget_id = ${p.budget}::uuid and not r.is_left_out
        and (s.booked_on, s.amount_pence) is distinct from (r.booked_on, r.amount_pence)),
    both_sides as (
      select true as mine, file_id, row_number, booked_on, amount_pence, words from mine
      union all
      select false, c.file_id, c.row_number, c.booked_on, c.amount_pence, coalesce(nullif(c.payee, ''), c.words) from counted_row c
      where c.budget_id = ${p.budget}::uuid and c.file_id <> ${p.file}::uuid and c.account_id in (select account_id from mine)
        and (c.booked_on, c.amount_pence) in (select booked_on, amount_pence from mine)
        and not exists (select from statement_row_known k
          where k.file_id = ${p.file}::uuid and k.known_file = c.file_id and k.known_row = c.row_number)
        and not exists (select from statement_row_alike a join row_as_told r on r.file_id = a.file_id and r.row_number = a.row_number
          where a.file_id = ${p.file}::uuid and a.other_file = c.file_id and a.other_row = c.row_number and not r.is_left_out
            and r.booked_on = c.booked_on and r.amount_pence = c.amount_pence)),
    numbered as (
      select *, row_number() over (partition by mine, booked_on, amount_pence order by file_id, row_number) as nth from both_sides)
    select m.row_number as n, m.booked_on as on, m.amount_pence::text as pence, m.words, o.words as other_words,
      o.file_id as other_file, o.row_number as other_row
    from numbered m join numbered o on not o.mine and o.booked_on = m.booked_on and o.amount_pence = m.amount_pence and o.nth = m.nth
    where m.mine order by m.row_number`,
)

/** Rows of a file are left out as others in other words: JSON of {n, file, row}. */
export const addAlikeAsTold = statement(
  'statement-add-alike-as-told',
  (_, p: { file: string; rows: string }) => sql<object>`
    insert into statement_row_alike (file_id, row_number, other_file, other_row)
    select ${p.file}::uuid, n, file, "row" from json_to_recordset(${p.rows}::json) as r (n int, file uuid, "row" int)
    on conflict do nothing`,
)

type NewTold = { file: string; row: number; on: Day | null; pence: Pence | null; by: string; at: Date }

/** `on` and `pence` null: the row is left out. */
export const addTold = statement('statement-add-told', (q, p: NewTold) =>
  q.insertInto('statement_row_told').values({
    ...{ file_id: p.file, row_number: p.row, told_at: p.at, booked_on: p.on, amount_pence: p.pence, told_by: p.by },
  }),
)
