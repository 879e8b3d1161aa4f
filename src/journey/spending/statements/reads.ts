import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Batch, type Headings, type Mapping, openStatement } from '#files/bank/statement.ts'
import { openRowsCount } from '../settling/store.ts'
import { firstRowsBy } from './reading/first-rows.ts'
import { backToMark, markReading } from './reading/store.ts'
import { type TakenIn, type ToRead, takeIn } from './reading/take-in.ts'
import { heldByOf, stateOf } from './rules.ts'
import type {
  Account,
  AlikeExample,
  AlikeFound,
  Counts,
  FileWithRows,
  ReadRow,
  StatementFile,
  Statements,
} from './statements.ts'
import {
  accountsOf,
  fileById,
  filesOf,
  lastMappingBy,
  mappingOfHeadings,
  pieceOf,
  refusedRowsOf,
  severalOf,
} from './store.ts'
import { alikeAsTold, rowOfFile, rowsOfFile, toldRowsOf } from './telling/store.ts'

type FileRow = NonNullable<(typeof fileById)['row']>

const fileFrom = (row: FileRow): StatementFile => ({
  ...{ fileId: row.file_id, accountId: row.account_id, accountName: row.account_name, name: row.name, size: row.size },
  ...{ sentBy: row.sent_by, sentOn: row.sent_on },
  state: stateOf({
    ...{ isRefused: row.reason !== null, isUnknown: row.fingerprint !== null && !row.is_mapped },
    isSeveral: row.is_several && row.chosen_nth === null,
    isAlike: row.alike_rows !== null && !row.is_alike_said,
    ...{ isRead: row.format !== null, isTaken: row.is_taken, isUndone: row.is_undone },
  }),
  reason: row.reason ?? undefined,
  fingerprint: row.fingerprint ?? undefined,
  counts: countsFrom(row),
  rowsSoFar: row.rows_so_far ?? undefined,
  chosenNth: row.chosen_nth ?? undefined,
})

function countsFrom(row: FileRow): Counts | undefined {
  const { format, closing_on, closing_pence } = row
  if (format === null) return undefined
  return {
    ...{ format, read: row.rows_read ?? 0, fresh: row.rows_new ?? 0, known: row.rows_known ?? 0 },
    ...{ refused: row.rows_refused ?? 0, alike: row.rows_alike ?? 0 },
    ...{ firstDay: row.first_day ?? undefined, lastDay: row.last_day ?? undefined },
    closing: closing_on === null || closing_pence === null ? undefined : { on: closing_on, pence: closing_pence },
  }
}

type Example = { n?: number; on: Day; pence: string; words: string; otherWords: string }

const exampleFrom = ({ n, on, pence, words, otherWords }: Example): AlikeExample => ({
  ...{ rowNumber: n, on, amountPence: BigInt(pence), words, otherWords },
})

function alikeFrom({ alike_rows: rows, alike_examples }: FileRow): AlikeFound | undefined {
  if (rows === null) return undefined
  return { rows, examples: (alike_examples as readonly Example[]).map(exampleFrom) }
}

/** The accounts of the permit's budget that its reader looks after. */
export async function accountsFor(tx: Tx, permit: Permit): Promise<readonly Account[]> {
  const rows = await tx.run(accountsOf, { budget: recordOf(permit).budgetId, held: heldByOf(permit.as) })
  return rows.map((row) => ({
    ...{ accountId: row.account_id, name: row.name, heldBy: row.held_by, closedUpTo: row.closed_up_to ?? undefined },
  }))
}

/** The accounts and files of the permit's budget that its reader looks after, and how many rows nobody has said anything of. */
export async function statementsOf(tx: Tx, permit: Permit): Promise<Statements> {
  const { budgetId: budget } = recordOf(permit)
  const held = heldByOf(permit.as)
  const [accounts, files, open] = await Promise.all([
    accountsFor(tx, permit),
    tx.run(filesOf, { budget, held }),
    tx.one(openRowsCount, { budget, held }),
  ])
  return { accounts, files: files.map(fileFrom), openRows: open?.rows ?? 0 }
}

/** So many rows of a file stand on one page, and so many that were put right are listed. */
const A_PAGE = 100
const TOLD_MAX = 500

type ReadRowRow = NonNullable<(typeof rowsOfFile)['row']>

const readRowFrom = (one: ReadRowRow): ReadRow => ({
  ...{ fileId: one.file_id, rowNumber: one.row_number, bookedOn: one.booked_on, amountPence: one.amount_pence },
  ...{ payee: one.payee, words: one.words, isLeftOut: one.is_left_out, toldBy: one.told_by ?? undefined },
})

/**
 * One file of the permit's budget: what could not be read, a page of its rows while they are to be confirmed (the last, where it is asked
 * for a later one), and what was put right before. Undefined: none by that id.
 */
export async function fileOf(tx: Tx, permit: Permit, file: string, page = 1): Promise<FileWithRows | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, refused, rows, several, told] = await Promise.all([
    tx.one(fileById, { budget, held: heldByOf(permit.as), file }),
    tx.run(refusedRowsOf, { file }),
    tx.run(rowsOfFile, { budget, file, before: (page - 1) * A_PAGE, most: A_PAGE }),
    tx.run(severalOf, { file }),
    tx.run(toldRowsOf, { budget, file, most: TOLD_MAX }),
  ])
  if (row === undefined) return undefined
  const found = fileFrom(row)
  const pages = Math.max(1, Math.ceil((found.counts?.fresh ?? 0) / A_PAGE))
  return {
    ...found,
    ...{ page: Math.min(page, pages), pages },
    told: told.map((one) => ({ ...readRowFrom(one), readOn: one.read_on, readPence: one.read_pence })),
    several: several.map((one) => ({
      ...{ nth: one.nth, ends: one.ends, rows: one.rows_found, firstDay: one.first_day, lastDay: one.last_day },
    })),
    alike: alikeFrom(row),
    refusedRows: refused.map(({ row_number: rowNumber, text, reason }) => ({ rowNumber, text, reason })),
    rows: found.state === 'to-confirm' ? rows.map(readRowFrom) : [],
  }
}

export type ToConfirm = { readonly file: FileWithRows; readonly alike: AlikeFound }

/** A file whose rows wait for a yes, and those of them that are, as they were put right, here already in other words. */
export async function toConfirmOf(tx: Tx, permit: Permit, file: string, page = 1): Promise<ToConfirm | undefined> {
  const [found, rows] = await Promise.all([
    fileOf(tx, permit, file, page),
    tx.run(alikeAsTold, { budget: recordOf(permit).budgetId, file }),
  ])
  if (found === undefined) return undefined
  const examples =
    found.state === 'to-confirm' ? rows.map((row) => exampleFrom({ ...row, otherWords: row.other_words })) : []
  return { file: found, alike: { rows: examples.length, examples } }
}

/** One row of a file that waits for a yes, and the page of its rows on which it stands; undefined where there is none. */
export async function readRowOf(
  tx: Tx,
  permit: Permit,
  file: string,
  row: number,
): Promise<{ file: FileWithRows; row: ReadRow; page: number } | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [found, one] = await Promise.all([fileOf(tx, permit, file), tx.one(rowOfFile, { budget, file, row })])
  if (found === undefined || one === undefined) return undefined
  return { file: found, row: readRowFrom(one), page: Math.floor(one.before / A_PAGE) + 1 }
}

/** A file's bytes, piece after piece. */
export async function* piecesOf(tx: Tx, file: string): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece += 1) {
    const row = await tx.one(pieceOf, { file, piece })
    if (row === undefined) return
    yield row.bytes
  }
}

/** What a human said that the columns below these headings mean, for a budget's files; undefined: nobody has said so yet. */
export async function mappingFor(tx: Tx, fingerprint: string, budget: string): Promise<Mapping | undefined> {
  return (await tx.one(mappingOfHeadings, { fingerprint, budget }))?.mapping as Mapping | undefined
}

/** Under which name an explanation is remembered: of all files with these headings, or of this one alone where it has none. */
export const explainedAs = ({ fingerprint }: Headings, fileId: string): string =>
  fingerprint === '' ? fileId : fingerprint

/**
 * Reads a file that is kept, by what a human said of its headings where we do not know them ourselves. Where it turns out to be of
 * several accounts, or to have rows that are here in other words, none of its rows is left written until a human has said more; nor
 * where it is refused.
 */
export async function readKept(tx: Tx, file: ToRead, heard?: (rows: number) => void): Promise<TakenIn> {
  await tx.run(markReading, {})
  const taken = await readByHeadings(tx, file, heard)
  if (taken.is !== 'taken' && taken.is !== 'to-confirm') await tx.run(backToMark, {})
  return taken
}

async function readByHeadings(tx: Tx, file: ToRead, heard?: (rows: number) => void): Promise<TakenIn> {
  const listens = heard === undefined ? {} : { heard }
  const taken = await takeIn(tx, file, piecesOf(tx, file.fileId), listens)
  if (taken.is !== 'headings') return taken
  const mapping = await mappingFor(tx, explainedAs(taken.headings, file.fileId), file.budgetId)
  return mapping === undefined ? taken : takeIn(tx, file, piecesOf(tx, file.fileId), { mapping, ...listens })
}

export type ToExplain = { readonly file: StatementFile; readonly headings: Headings }

/** A file whose headings we do not know, with its first rows; undefined where there is none, or where we know them. Asks in steps. */
export async function headingsOf(tx: Tx, permit: Permit, file: string): Promise<ToExplain | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const row = await tx.one(fileById, { budget, held: heldByOf(permit.as), file })
  if (row === undefined) return undefined
  const opened = await openStatement(piecesOf(tx, file))
  return 'headings' in opened ? { file: fileFrom(row), headings: opened.headings } : undefined
}

/** The first rows of a file, as they are read by what its reader said last of its columns. */
export type AsExplained = ToExplain & { readonly fingerprint: string; readonly mappedAt: Date; readonly first: Batch }

/** Undefined where the reader said nothing of the file's columns yet. Asks in steps. */
export async function asExplained(tx: Tx, permit: Permit, fileId: string): Promise<AsExplained | undefined> {
  const found = await headingsOf(tx, permit, fileId)
  if (found === undefined) return undefined
  const fingerprint = explainedAs(found.headings, fileId)
  const said = await tx.one(lastMappingBy, { fingerprint, by: permit.humanId })
  const first = said && (await firstRowsBy(piecesOf(tx, fileId), said.mapping as unknown as Mapping))
  return said === undefined || first === undefined
    ? undefined
    : { ...found, fingerprint, mappedAt: said.mapped_at, first }
}
