import { type Balances, StatementBroken } from './answer.ts'
import type { Collector } from './collector.ts'
import { hasWords, plainHeading } from './csv-table.ts'
import { columnsFrom, columnsOf, isStatement, type Mapping } from './statement-columns.ts'
import { lineReader } from './statement-lines.ts'
import { type Headings, headingsIn, headingsRow } from './unknown-table.ts'

/** A sheet of a workbook, its cells as text. */
export type Sheet = readonly (readonly string[])[]

const PREAMBLE_MAX = 40

/**
 * A statement as a workbook: each sheet that has the headings of a statement, one after the other; rows are numbered as if they were one
 * sheet. With a mapping the first sheet with rows is read by it. Throws `StatementBroken` ('no-rows-found', 'too-many-rows').
 */
export function readWorkbook(
  sheets: readonly Sheet[],
  mapping: Mapping | undefined,
  into: Collector,
): { balances: Balances } | { headings: Headings } {
  if (mapping !== undefined) return { balances: readSheet(told(sheets), headingsRowOf(told(sheets)), mapping, 0, into) }
  const all: Balances[] = []
  let before = 0
  for (const sheet of sheets) {
    const at = sheet.slice(0, PREAMBLE_MAX).findIndex((cells) => isStatement(cells.map(plainHeading)))
    if (at >= 0) all.push(readSheet(sheet, at, undefined, before, into))
    before += sheet.length
  }
  if (all.length > 0) return { balances: all.length === 1 ? (all[0] ?? {}) : {} }
  const headings = sheets.map((sheet) => headingsIn(sheet.slice(0, PREAMBLE_MAX))).find((one) => one !== undefined)
  if (headings === undefined) throw new StatementBroken('no-rows-found')
  return { headings }
}

const told = (sheets: readonly Sheet[]): Sheet =>
  sheets.find((sheet) => headingsIn(sheet.slice(0, PREAMBLE_MAX)) !== undefined) ?? []

function headingsRowOf(sheet: Sheet): number {
  const filled = sheet.slice(0, PREAMBLE_MAX).filter(hasWords)
  const row = filled[headingsRow(filled)]
  return row === undefined ? -1 : sheet.indexOf(row)
}

function readSheet(sheet: Sheet, at: number, mapping: Mapping | undefined, before: number, into: Collector): Balances {
  const below = sheet.slice(at + 1)
  const headings = (sheet[at] ?? []).map(plainHeading)
  const columns = mapping === undefined ? columnsOf(headings, below) : columnsFrom(mapping, below)
  const lines = lineReader(columns, into)
  for (const [index, cells] of below.entries()) {
    if (!hasWords(cells)) continue
    into.count()
    lines.take(cells, before + at + 2 + index, ',')
  }
  return lines.end()
}
