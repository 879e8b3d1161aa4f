import { type Answer, StatementBroken, type StatementRow, type Unreadable } from './answer.ts'
import { type Collector, collector, type Push } from './collector.ts'
import { delimiterOf, hasWords, headingsIn, newlineOf, rowCutter } from './csv-table.ts'
import { type Columns, columnsFrom, columnsOf, isStatement, type Mapping } from './statement-columns.ts'
import { lineReader } from './statement-lines.ts'
import { headingsRow } from './unknown-table.ts'

/** So much of the beginning tells which column is what, the order of days, and what an amount without a sign is. Characters. */
export const HEAD_LENGTH = 1024 * 1024

/** A table of a bank: how it is cut into rows, on which row its headings stand (-1: it has none), and which column is what. */
export type CsvStatement = { delimiter: string; newline: string; index: number; columns: Columns }

/** Tells from the beginning of a text whether it is a statement whose headings are known. */
export function csvStatementIn(head: string): CsvStatement | undefined {
  const headed = headingsIn(head, isStatement)
  if (headed === undefined) return undefined
  const { delimiter, index, headings } = headed
  const newline = newlineOf(head)
  return { delimiter, newline, index, columns: columnsOf(headings, rowsBelow(head, delimiter, newline, index)) }
}

/** A table whose columns somebody told. Its headings are the row before the first day; a table may have none. */
export function csvStatementBy(mapping: Mapping, head: string): CsvStatement | undefined {
  const delimiter = headingsIn(head, isStatement)?.delimiter ?? delimiterOf(head)?.delimiter
  if (delimiter === undefined) return undefined
  const newline = newlineOf(head)
  const rows = rowsBelow(head, delimiter, newline, -1)
  const filled = rows.slice(0, 40).filter(hasWords)
  const heading = filled[headingsRow(filled)]
  const index = heading === undefined ? -1 : rows.indexOf(heading)
  return { delimiter, newline, index, columns: columnsFrom(mapping, rows.slice(index + 1)) }
}

function rowsBelow(head: string, delimiter: string, newline: string, index: number): readonly string[][] {
  const rows: string[][] = []
  const cutter = rowCutter(delimiter, newline, (cells, row) => {
    if (row > index + 1) rows.push(cells as string[])
  })
  cutter.write(head)
  if (head.length < HEAD_LENGTH) cutter.end()
  return rows
}

/** Reads a statement as CSV that comes in pieces. */
export function csvReader({ delimiter, newline, index, columns }: CsvStatement, into: Collector): Push {
  const lines = lineReader(columns, into)
  const cutter = rowCutter(delimiter, newline, (cells, row) => {
    if (row <= index + 1 || !hasWords(cells)) return
    into.count()
    lines.take(cells, row, delimiter)
  })
  return {
    write: cutter.write,
    end() {
      cutter.end()
      return lines.end()
    },
  }
}

/** A bank statement as CSV that is there as a whole. Undefined where the headings are not a statement's. */
export function readStatementCsv(text: string): Answer<StatementRow> | Unreadable | undefined {
  try {
    const found = csvStatementIn(text.slice(0, HEAD_LENGTH))
    if (found === undefined) return undefined
    const into = collector()
    const reader = csvReader(found, into)
    reader.write(text)
    reader.end()
    const { rows, refused } = into.take()
    return { entries: rows, refused }
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
    throw trouble
  }
}
