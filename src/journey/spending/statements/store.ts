import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { StatementFormat } from '#files/bank/statement.ts'
import type { Alike, HeldBy } from './statements.ts'

type AccountRow = { account_id: string; name: string; held_by: HeldBy; closed_up_to: Day | null }

/** `held`: the kinds of account that the reader looks after. */
export const accountsOf = statement(
  'statement-accounts',
  (_, p: { budget: string; held: readonly HeldBy[] }) => sql<AccountRow>`
    select a.account_id, a.name, a.held_by, (select max(c.up_to) from statement_closed c where c.account_id = a.account_id) as closed_up_to
    from statement_account a where a.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[])
    order by a.added_on, a.account_id`,
)

type NewAccount = { id: string; budget: string; name: string; held: HeldBy; by: string; on: Day }

export const addAccount = statement('statement-add-account', (q, p: NewAccount) =>
  q.insertInto('statement_account').values({
    ...{ account_id: p.id, budget_id: p.budget, name: p.name, held_by: p.held, added_by: p.by, added_on: p.on },
  }),
)

type NewFile = {
  id: string
  budget: string
  account: string
  name: string
  sha256: string
  size: number
  alike: Alike
  by: string
  on: Day
}

export const addFile = statement(
  'statement-add-file',
  (_, p: NewFile) => sql<object>`
    insert into statement_file (file_id, budget_id, account_id, name, sha256, size, alike, sent_by, sent_on)
    values (${p.id}::uuid, ${p.budget}::uuid, ${p.account}::uuid, ${p.name}, decode(${p.sha256}, 'hex'), ${p.size}::int, ${p.alike},
      ${p.by}::uuid, ${p.on}::date)`,
)

export const addPiece = statement('statement-add-piece', (q, p: { file: string; piece: number; bytes: Buffer }) =>
  q.insertInto('statement_piece').values({ file_id: p.file, piece: p.piece, bytes: p.bytes }),
)

export const pieceOf = statement('statement-piece', (q, p: { file: string; piece: number }) =>
  q.selectFrom('statement_piece').select('bytes').where('file_id', '=', p.file).where('piece', '=', p.piece),
)

type FileRow = {
  file_id: string
  account_id: string
  account_name: string
  name: string
  size: number
  sent_by: string
  sent_on: Day
  reason: string | null
  fingerprint: string | null
  format: StatementFormat | 'by-hand' | null
  rows_read: number | null
  rows_new: number | null
  rows_known: number | null
  rows_refused: number | null
  rows_alike: number | null
  first_day: Day | null
  last_day: Day | null
  closing_on: Day | null
  closing_pence: Pence | null
  is_taken: boolean
  is_undone: boolean
  is_mapped: boolean
  is_several: boolean
  chosen_nth: number | null
  alike_rows: number | null
  alike_examples: unknown
  is_alike_said: boolean
  rows_so_far: number | null
}

/** How many rows are left out as another file's in other words: as they were read, or, where some were put right, as they are now. */
const stillAlike = sql<
  number | null
>`case when not exists (select from statement_row_told t where t.file_id = f.file_id) then i.rows_alike
    else (select count(distinct a.row_number)::int from statement_row_alike a
      join row_as_told r on r.file_id = a.file_id and r.row_number = a.row_number and not r.is_left_out
      join row_as_told o on o.file_id = a.other_file and o.row_number = a.other_row
        and o.booked_on = r.booked_on and o.amount_pence = r.amount_pence
      where a.file_id = f.file_id) end`

const files = sql<FileRow>`
  select f.file_id, f.account_id, a.name as account_name, f.name, f.size, h.known_as as sent_by, f.sent_on,
    r.reason, u.fingerprint, i.format, i.rows_read, i.rows_new, i.rows_known, i.rows_refused, ${stillAlike} as rows_alike,
    i.first_day, i.last_day, i.closing_on, i.closing_pence,
    exists (select from statement_taken t where t.file_id = f.file_id) as is_taken,
    exists (select from statement_undone n where n.file_id = f.file_id) as is_undone,
    exists (select from statement_mapping_right m where m.fingerprint = u.fingerprint and m.said_at > u.found_at
      and (m.for_everybody or m.budget_id = f.budget_id)) as is_mapped,
    exists (select from statement_several s where s.file_id = f.file_id) as is_several, c.nth as chosen_nth,
    q.rows_alike as alike_rows, q.examples as alike_examples,
    exists (select from statement_alike_said s where s.file_id = f.file_id) as is_alike_said,
    (select p.rows_so_far from statement_progress p where p.file_id = f.file_id order by p.heard_at desc limit 1) as rows_so_far
  from statement_file f
  join statement_account a on a.account_id = f.account_id
  join human h on h.human_id = f.sent_by
  left join statement_refused r on r.file_id = f.file_id
  left join statement_unknown u on u.file_id = f.file_id
  left join statement_chosen c on c.file_id = f.file_id
  left join statement_alike_asked q on q.file_id = f.file_id
  left join statement_import i on i.file_id = f.file_id`

/** The accounts of which a file has rows, where there is more than one. In the file's order. */
export const severalOf = statement('statement-several', (q, p: { file: string }) =>
  q
    .selectFrom('statement_several')
    .select(['nth', 'ends', 'rows_found', 'first_day', 'last_day'])
    .where('file_id', '=', p.file)
    .orderBy('nth'),
)

/** Newest first, at most fifty. */
export const filesOf = statement(
  'statement-files',
  (_, p: { budget: string; held: readonly HeldBy[] }) => sql<FileRow>`
    ${files} where f.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[])
    order by f.sent_on desc, f.file_id desc limit 50`,
)

export const fileById = statement(
  'statement-file',
  (_, p: { budget: string; held: readonly HeldBy[]; file: string }) => sql<FileRow>`
    ${files} where f.budget_id = ${p.budget}::uuid and a.held_by = any(${p.held}::text[]) and f.file_id = ${p.file}::uuid`,
)

export const refusedRowsOf = statement('statement-rows-refused', (q, p: { file: string }) =>
  q
    .selectFrom('statement_row_refused')
    .select(['row_number', 'text', 'reason'])
    .where('file_id', '=', p.file)
    .orderBy('row_number')
    .limit(2000),
)

/** What the columns below these headings mean, as somebody said who works here, or who looks after this budget: the newest that was seen to be right. */
export const mappingOfHeadings = statement(
  'statement-mapping',
  (_, p: { fingerprint: string; budget: string }) => sql<{ mapping: unknown }>`
    select m.mapping from statement_mapping_right r join statement_headings m on m.fingerprint = r.fingerprint and m.mapped_at = r.mapped_at
    where r.fingerprint = ${p.fingerprint} and (r.for_everybody or r.budget_id = ${p.budget}::uuid)
    order by r.said_at desc limit 1`,
)

/** What somebody said last of the columns below these headings, whether rows were looked at by it or not. */
export const lastMappingBy = statement('statement-last-mapping-by', (q, p: { fingerprint: string; by: string }) =>
  q
    .selectFrom('statement_headings')
    .select(['mapping', 'mapped_at'])
    .where('fingerprint', '=', p.fingerprint)
    .where('mapped_by', '=', p.by)
    .orderBy('mapped_at', 'desc')
    .limit(1),
)

type NewRight = { fingerprint: string; mappedAt: Date; budget: string; everybody: boolean; by: string; at: Date }

/** Said once more, it is the newest again. */
export const addMappingRight = statement('statement-add-mapping-right', (q, p: NewRight) =>
  q.insertInto('statement_mapping_right').values({
    ...{ fingerprint: p.fingerprint, mapped_at: p.mappedAt, budget_id: p.budget, for_everybody: p.everybody },
    ...{ said_by: p.by, said_at: p.at },
  }),
)

export const addMapping = statement(
  'statement-add-mapping',
  (_, p: { fingerprint: string; mapping: string; by: string; at: Date }) => sql<object>`
    insert into statement_headings (fingerprint, mapped_at, mapping, mapped_by)
    values (${p.fingerprint}, ${p.at}::timestamptz, ${p.mapping}::jsonb, ${p.by}::uuid)`,
)

export const addUndone = statement('statement-add-undone', (q, p: { file: string; by: string; at: Date }) =>
  q.insertInto('statement_undone').values({ file_id: p.file, undone_by: p.by, undone_at: p.at }),
)

/** Files with rows that were left out because they are this one's in other words. */
export const filesAlikeTo = statement(
  'statement-files-alike-to',
  (_, p: { budget: string; file: string }) => sql<{ file_id: string }>`
    select distinct a.file_id from statement_row_alike a join statement_file f on f.file_id = a.file_id
    where f.budget_id = ${p.budget}::uuid and a.other_file = ${p.file}::uuid`,
)
