import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { StatementFormat } from '#files/bank/statement.ts'
import type { AlikeAnswer } from '../statements.ts'

export const addUnknown = statement('statement-add-unknown', (q, p: { file: string; fingerprint: string; at: Date }) =>
  q.insertInto('statement_unknown').values({ file_id: p.file, fingerprint: p.fingerprint, found_at: p.at }),
)

/** The accounts that were found in a file: JSON of {nth, ends, rows, firstDay, lastDay}. */
export const addSeveral = statement(
  'statement-add-several',
  (_, p: { file: string; accounts: string; at: Date }) => sql<object>`
    insert into statement_several (file_id, nth, ends, rows_found, first_day, last_day, found_at)
    select ${p.file}::uuid, nth, ends, "rows", "firstDay", "lastDay", ${p.at}::timestamptz
    from json_to_recordset(${p.accounts}::json) as a (nth smallint, ends text, "rows" int, "firstDay" date, "lastDay" date)`,
)

export const addChosen = statement(
  'statement-add-chosen',
  (q, p: { file: string; nth: number; by: string; at: Date }) =>
    q.insertInto('statement_chosen').values({ file_id: p.file, nth: p.nth, chosen_by: p.by, chosen_at: p.at }),
)

/** `examples`: JSON of {n, on, pence, words, otherWords}. */
export const addAlikeAsked = statement(
  'statement-add-alike-asked',
  (_, p: { file: string; rows: number; examples: string; at: Date }) => sql<object>`
    insert into statement_alike_asked (file_id, asked_at, rows_alike, examples)
    values (${p.file}::uuid, ${p.at}::timestamptz, ${p.rows}::int, ${p.examples}::jsonb)`,
)

export const addAlikeSaid = statement(
  'statement-add-alike-said',
  (q, p: { file: string; alike: AlikeAnswer; same: number[] | null; by: string; at: Date }) =>
    q.insertInto('statement_alike_said').values({
      ...{ file_id: p.file, alike: p.alike, same_rows: p.same, said_by: p.by, said_at: p.at },
    }),
)

/** `at`: real time. */
export const addProgress = statement('statement-add-progress', (q, p: { file: string; rows: number; at: Date }) =>
  q.insertInto('statement_progress').values({ file_id: p.file, rows_so_far: p.rows, heard_at: p.at }),
)

export const addRefused = statement('statement-add-refused', (q, p: { file: string; reason: string; at: Date }) =>
  q.insertInto('statement_refused').values({ file_id: p.file, reason: p.reason, refused_at: p.at }),
)

export const addTaken = statement('statement-add-taken', (q, p: { file: string; by: string; at: Date }) =>
  q.insertInto('statement_taken').values({ file_id: p.file, taken_by: p.by, taken_at: p.at }),
)

/** How many files of the account were undone so far: the turn of rows that come now; and whether it has rows yet. */
export const turnOf = statement(
  'statement-turn',
  (_, p: { account: string }) => sql<{ turn: number; closed_up_to: Day | null; has_rows: boolean }>`
    select (select count(*)::int from statement_undone u join statement_file f on f.file_id = u.file_id
        where f.account_id = ${p.account}::uuid) as turn,
      (select max(c.up_to) from statement_closed c where c.account_id = ${p.account}::uuid) as closed_up_to,
      exists (select from statement_row r where r.account_id = ${p.account}::uuid) as has_rows`,
)

/**
 * How the statements that follow are planned. 'force_custom_plan': for the size that tables have by then, since a plan that was kept
 * from when few rows stood there reads the whole table for each row of a long file. Not while many rows are written: the checks of
 * their keys would be planned anew for each.
 */
export const planAs = statement(
  'statement-plan-as',
  (_, p: { mode: 'force_custom_plan' | 'auto' }) =>
    sql<object>`select set_config('plan_cache_mode', ${p.mode}::text, true)`,
)

/** Which rows stand there already, from a file that is not undone. `rows`: JSON of {n, h}: number, and hash as hex. */
export const knownAmong = statement(
  'statement-known-among',
  (_, p: { account: string; rows: string }) => sql<{ n: number; file: string; row: number }>`
    select r.n, k.file_id as file, k.row_number as row from json_to_recordset(${p.rows}::json) as r (n int, h text)
    cross join lateral (
      select s.file_id, s.row_number from statement_row s
      where s.account_id = ${p.account}::uuid and s.print = decode(r.h, 'hex')
        and not exists (select from statement_undone u where u.file_id = s.file_id)
      limit 1) k`,
)

/** `rows`: JSON of {n, file, row}: the number of a row, and which one it is. */
export const addKnownRows = statement(
  'statement-add-known-rows',
  (_, p: { file: string; rows: string }) => sql<object>`
    insert into statement_row_known (file_id, row_number, known_file, known_row)
    select ${p.file}::uuid, n, file, "row" from json_to_recordset(${p.rows}::json) as r (n int, file uuid, "row" int)`,
)

type NewRows = { file: string; budget: string; account: string; turn: number; rows: string }

/** Writes rows that are new: JSON of {n, d, a, p, w, h}: number, day, pence as text, payee, words, hash as hex. */
export const addRows = statement(
  'statement-add-rows',
  (_, p: NewRows) => sql<object>`
    insert into statement_row (file_id, row_number, budget_id, account_id, booked_on, amount_pence, payee, words, print, turn)
    select ${p.file}::uuid, n, ${p.budget}::uuid, ${p.account}::uuid, d, a, p, w, decode(h, 'hex'), ${p.turn}::int
    from json_to_recordset(${p.rows}::json) as r (n int, d date, a bigint, p text, w text, h text)`,
)

/** `rows`: JSON of {row_number, text, reason}. */
export const addRefusedRows = statement(
  'statement-add-refused-rows',
  (_, p: { file: string; rows: string }) => sql<object>`
    insert into statement_row_refused (file_id, row_number, text, reason)
    select ${p.file}::uuid, row_number, text, reason from jsonb_to_recordset(${p.rows}::jsonb) as r (row_number int, text text, reason text)`,
)

// Paired by counting, not by joining: behind row-level security the planner thinks every table small and would compare each with each.
const alike = (p: { file: string; account: string }) => sql`
  with bounds as materialized (select min(booked_on) as first, max(booked_on) as last from statement_row where file_id = ${p.file}::uuid),
  both_sides as (
    select true as mine, file_id, row_number, booked_on, amount_pence from statement_row where file_id = ${p.file}::uuid
    union all
    select false, c.file_id, c.row_number, c.booked_on, c.amount_pence
    from bounds cross join counted_row c
    left join lateral (select true as here from statement_row_known k
      where k.file_id = ${p.file}::uuid and k.known_file = c.file_id and k.known_row = c.row_number limit 1) known on true
    where c.account_id = ${p.account}::uuid and c.booked_on between bounds.first and bounds.last and c.file_id <> ${p.file}::uuid
      and known.here is null),
  numbered as (
    select *, row_number() over (partition by mine, booked_on, amount_pence order by file_id, row_number) as nth from both_sides),
  pairs as (
    select max(row_number) filter (where mine) as row_number, max(row_number) filter (where not mine) as other_row,
      (array_agg(file_id) filter (where not mine))[1] as other_file
    from numbered group by booked_on, amount_pence, nth having count(*) = 2)`

/**
 * How many of a file's new rows have the day and amount of a row that counts already and that this file does not have in the same words;
 * and the first of them, beside what they are like: {n, on, pence, words, otherWords}.
 */
export const countAlike = statement(
  'statement-count-alike',
  (_, p: { file: string; account: string; most: number }) => sql<{ alike: number; examples: readonly unknown[] }>`
    ${alike(p)},
    shown as (
      select n.row_number as n, n.booked_on as on, n.amount_pence::text as pence, coalesce(nullif(n.payee, ''), n.words) as words,
        coalesce(nullif(o.payee, ''), o.words) as "otherWords"
      from (select * from pairs order by row_number limit ${p.most}::int) s
      join statement_row n on n.file_id = ${p.file}::uuid and n.row_number = s.row_number
      join statement_row o on o.file_id = s.other_file and o.row_number = s.other_row)
    select (select count(*)::int from pairs) as alike,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.n), '[]') from shown x) as examples`,
)

/** Leaves out the rows that are the same; `same`: only those, by their numbers, where each was answered by itself. */
export const addAlike = statement(
  'statement-add-alike',
  (_, p: { file: string; account: string; same: readonly number[] | null }) => sql<object>`
    ${alike(p)} insert into statement_row_alike (file_id, row_number, other_file, other_row)
    select ${p.file}::uuid, row_number, other_file, other_row from pairs
    where ${p.same}::int[] is null or row_number = any(${p.same}::int[]) returning 1`,
)

/** The days between which a file's new rows lie. */
export const daysOfFile = statement(
  'statement-days-of-file',
  (_, p: { file: string }) => sql<{ first_day: Day | null; last_day: Day | null }>`
    select min(booked_on) as first_day, max(booked_on) as last_day from statement_row where file_id = ${p.file}::uuid`,
)

type NewImport = {
  file: string
  budget: string
  account: string
  format: StatementFormat | 'by-hand'
  read: number
  fresh: number
  known: number
  refused: number
  alike: number
  firstDay: Day | null
  lastDay: Day | null
  opening: Pence | null
  closingOn: Day | null
  closing: Pence | null
  at: Date
}

export const addImport = statement('statement-add-import', (q, p: NewImport) =>
  q.insertInto('statement_import').values({
    ...{ file_id: p.file, budget_id: p.budget, account_id: p.account, format: p.format },
    ...{ rows_read: p.read, rows_new: p.fresh, rows_known: p.known, rows_refused: p.refused, rows_alike: p.alike },
    ...{ first_day: p.firstDay, last_day: p.lastDay, opening_pence: p.opening },
    ...{ closing_on: p.closingOn, closing_pence: p.closing, read_at: p.at },
  }),
)

/** Before rows are written that may have to be taken back while what is said of them stays. */
export const markReading = statement('statement-mark-reading', (_, _p: object) => sql<object>`savepoint reading`)

export const backToMark = statement(
  'statement-back-to-mark',
  (_, _p: object) => sql<object>`rollback to savepoint reading`,
)
