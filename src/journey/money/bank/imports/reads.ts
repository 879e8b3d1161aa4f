import type { Tx } from '#db/transaction.ts'
import type { Import, RefusedOfImport } from '../bank.ts'
import { filesToAsk } from '../twins/store.ts'
import { importById, newestImports, refusedOf, waitingRows } from './store.ts'

type ImportRow = NonNullable<(typeof importById)['row']>

const importFrom = (row: ImportRow): Import => ({
  ...{ importId: row.import_id, format: row.format, name: row.name },
  ...{ rowsRead: row.rows_read, rowsNew: row.rows_new, rowsRefused: row.rows_refused },
  ...{ importedBy: row.imported_by, importedOn: row.imported_on },
})

export type BankDesk = {
  readonly imports: readonly Import[]
  readonly openReturns: number
  readonly openEntries: number
  /** How many files have lines of which nobody has said yet whether another file had them. */
  readonly toAsk: number
}

/** The newest files of the bank, and how much of them still waits for somebody. */
export async function bankDeskOf(tx: Tx): Promise<BankDesk> {
  const [rows, waiting, toAsk] = await Promise.all([
    tx.run(newestImports, {}),
    tx.one(waitingRows, {}),
    tx.run(filesToAsk, {}),
  ])
  return {
    imports: rows.map(importFrom),
    openReturns: waiting?.returns ?? 0,
    openEntries: waiting?.entries ?? 0,
    toAsk: toAsk.length,
  }
}

export type ImportWithRefused = Import & { readonly refused: readonly RefusedOfImport[] }

/** One file, with each row that could not be understood. */
export async function importOf(tx: Tx, id: string): Promise<ImportWithRefused | undefined> {
  const [row, refused] = await Promise.all([tx.one(importById, { id }), tx.run(refusedOf, { id })])
  return (
    row && {
      ...importFrom(row),
      refused: refused.map(({ row_number, text, reason }) => ({ rowNumber: row_number, text, reason })),
    }
  )
}
