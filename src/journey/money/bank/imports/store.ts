import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { BankFormat } from '#files/bank/recognise.ts'

/** One file at a time in a council, until the transaction ends: what is new in one is known to the next. */
export const lockImports = statement(
  'money-bank-lock-imports',
  (_, _p: object) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('bank imports ' || current_setting('app.authority'), 0))`,
)

export const importOfHash = statement(
  'money-bank-import-of-hash',
  (_, p: { sha256: string }) =>
    sql<{ import_id: string }>`select import_id from bank_import where sha256 = decode(${p.sha256}, 'hex')`,
)

type NewImport = {
  id: string
  format: BankFormat
  name: string
  sha256: string
  read: number
  fresh: number
  refused: number
  by: string
  on: Day
}

export const addImport = statement(
  'money-bank-add-import',
  (_, p: NewImport) => sql<object>`
    insert into bank_import (import_id, format, name, sha256, rows_read, rows_new, rows_refused, imported_by, imported_on)
    values (${p.id}::uuid, ${p.format}, ${p.name}, decode(${p.sha256}, 'hex'), ${p.read}::int, ${p.fresh}::int, ${p.refused}::int,
      ${p.by}::uuid, ${p.on}::date)`,
)

/** `rows`: JSON of {row_number, text, reason}. */
export const addRefusedRows = statement(
  'money-bank-add-refused',
  (_, p: { id: string; rows: string }) => sql<object>`
    insert into bank_row_refused (import_id, row_number, text, reason)
    select ${p.id}::uuid, row_number, text, reason from jsonb_to_recordset(${p.rows}::jsonb) as r (row_number int, text text, reason text)`,
)

/** Which of these fingerprints (hex) stand already. */
export const knownEntries = statement(
  'money-bank-known-entries',
  (_, p: { prints: readonly string[] }) => sql<{ print: string }>`
    select encode(fingerprint, 'hex') as print from statement_entry
    where fingerprint in (select decode(print, 'hex') from unnest(${p.prints}::text[]) print)`,
)

/** `rows`: JSON of the columns, the fingerprint as hex, pence as text. */
export const addEntries = statement(
  'money-bank-add-entries',
  (_, p: { id: string; rows: string }) => sql<object>`
    insert into statement_entry (entry_id, import_id, fingerprint, booked_on, amount_pence, reference, words)
    select entry_id, ${p.id}::uuid, decode(print, 'hex'), booked_on, amount_pence, reference, words
    from jsonb_to_recordset(${p.rows}::jsonb) as r (entry_id uuid, print text, booked_on date, amount_pence bigint, reference text, words text)`,
)

/** Which of these fingerprints (hex) stand already, and which references are of payments that are written down as returned. */
export const knownReturns = statement(
  'money-bank-known-returns',
  (_, p: { prints: readonly string[]; references: readonly string[] }) => sql<{ known: string }>`
    select encode(fingerprint, 'hex') as known from bank_return
    where fingerprint in (select decode(print, 'hex') from unnest(${p.prints}::text[]) print)
    union all
    select payment.reference from payment join payment_returned using (payment_id)
    where payment.reference = any(${p.references}::text[])`,
)

/** `rows`: JSON of the columns, the fingerprint as hex, pence as text or null. */
export const addReturns = statement(
  'money-bank-add-returns',
  (_, p: { id: string; rows: string }) => sql<object>`
    insert into bank_return (return_id, import_id, fingerprint, reference, sort_code, account_number, amount_pence, returned_on, code)
    select return_id, ${p.id}::uuid, decode(print, 'hex'), reference, sort_code, account_number, amount_pence, returned_on, code
    from jsonb_to_recordset(${p.rows}::jsonb) as r (return_id uuid, print text, reference text, sort_code text, account_number text,
      amount_pence bigint, returned_on date, code text)`,
)

type Moved = { row: number; payee_id: string; is_known: boolean }

/**
 * For each moved account (JSON of {row, old_sort, old_account, new_sort, new_account}) the payees that are paid there now: the newest
 * checked details of a budget; and whether this very move was told before.
 */
export const payeesAt = statement(
  'money-bank-payees-at',
  (_, p: { rows: string }) => sql<Moved>`
    select r.row, payee.payee_id, exists (select from bank_switch s where s.payee_id = payee.payee_id
      and s.sort_code = r.new_sort and s.account_number = r.new_account) as is_known
    from jsonb_to_recordset(${p.rows}::jsonb) as r (row int, old_sort text, old_account text, new_sort text, new_account text)
    join payee on payee.sort_code = r.old_sort and payee.account_number = r.old_account
    join payee_confirmed on payee_confirmed.payee_id = payee.payee_id
    where not exists (select from payee newer join payee_confirmed c on c.payee_id = newer.payee_id
      where newer.budget_id = payee.budget_id and newer.payee_id > payee.payee_id
        and payee_pocket(newer) = payee_pocket(payee))
    order by r.row, payee.payee_id`,
)

/** `rows`: JSON of {payee_id, sort_code, account_number, switched_on}. */
export const addSwitches = statement(
  'money-bank-add-switches',
  (_, p: { id: string; rows: string; by: string; on: Day }) => sql<object>`
    insert into bank_switch (switch_id, import_id, payee_id, sort_code, account_number, switched_on, entered_by, entered_on)
    select gen_random_uuid(), ${p.id}::uuid, payee_id, sort_code, account_number, switched_on, ${p.by}::uuid, ${p.on}::date
    from jsonb_to_recordset(${p.rows}::jsonb) as r (payee_id uuid, sort_code text, account_number text, switched_on date)`,
)

type ImportRow = {
  import_id: string
  format: BankFormat
  name: string
  rows_read: number
  rows_new: number
  rows_refused: number
  imported_by: string
  imported_on: Day
}

const imported = sql<ImportRow>`
  select i.import_id, i.format, i.name, i.rows_read, i.rows_new, i.rows_refused, human.name as imported_by, i.imported_on
  from bank_import i join human on human.human_id = i.imported_by`

export const newestImports = statement(
  'money-bank-newest-imports',
  (_, _p: object) => sql<ImportRow>`${imported} order by i.import_id desc limit 20`,
)

export const importById = statement(
  'money-bank-import',
  (_, p: { id: string }) => sql<ImportRow>`${imported} where i.import_id = ${p.id}::uuid`,
)

export const refusedOf = statement(
  'money-bank-refused-of',
  (_, p: { id: string }) => sql<{ row_number: number; text: string; reason: string }>`
    select row_number, text, reason from bank_row_refused where import_id = ${p.id}::uuid order by row_number limit 2000`,
)

/** How much still waits for somebody. */
export const waitingRows = statement(
  'money-bank-waiting',
  (_, _p: object) => sql<{ returns: number; entries: number }>`
    select (select count(*)::int from bank_return r where not exists (select from payment_returned p where p.return_id = r.return_id)
        and not exists (select from bank_return_not_ours n where n.return_id = r.return_id)) as returns,
      (select count(*)::int from statement_entry_now e where not exists (select from entry_matched m where m.entry_id = e.entry_id)) as entries`,
)
