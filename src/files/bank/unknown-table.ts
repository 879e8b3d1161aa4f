import { createHash } from 'node:crypto'
import { cut, dateOf, orderShown, squeezed } from './cells.ts'
import { delimiterOf, hasWords, plainHeading } from './csv-table.ts'

/**
 * A table whose headings we do not know. `headings`: as they stand, or as many '' as there are columns where it has none. `sample`: its
 * first ten rows below them. `fingerprint`: the same for every file with these headings; '' where it has none: columns that somebody told
 * us of such a table are of this file alone.
 */
export type Headings = {
  readonly headings: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly fingerprint: string
}

const SAMPLE_ROWS = 10
const WIDTH_MAX = 60

/** Looks at the beginning of a text as a table. Undefined where it is none. */
export function headingsOf(text: string): Headings | undefined {
  const found = delimiterOf(text)
  return found === undefined ? undefined : headingsIn(found.rows)
}

/** The headings of a table of cells and its first rows. Undefined where no row has two cells and no row has a day. */
export function headingsIn(rows: readonly (readonly string[])[]): Headings | undefined {
  const filled = rows.filter(hasWords)
  const at = headingsRow(filled)
  const below = filled.slice(at + 1)
  const width = Math.min(WIDTH_MAX, Math.max(0, ...filled.slice(Math.max(0, at)).map((cells) => cells.length)))
  if (width < 2 || !below.some((cells) => cells.some(isDay))) return undefined
  const cellsOf = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, n) => cut(squeezed(cells[n] ?? ''), 200))
  const headings = cellsOf(filled[at] ?? [])
  const print = createHash('sha256')
    .update(JSON.stringify([width, headings.map(plainHeading)]))
    .digest('hex')
  return { headings, sample: below.slice(0, SAMPLE_ROWS).map(cellsOf), fingerprint: at < 0 ? '' : print }
}

const isDay = (cell: string): boolean => dateOf(cell) !== undefined || orderShown(cell.trim()) !== undefined

/** The row of headings: the last before the first row that holds a day, if it is about as wide; -1 where there is none. */
export function headingsRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((cells) => cells.some(isDay))
  const [above, row] = [rows[first - 1], rows[first]]
  return above !== undefined && row !== undefined && 2 * above.filter((one) => one.trim() !== '').length >= row.length
    ? first - 1
    : -1
}
