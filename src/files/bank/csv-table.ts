import Papa from 'papaparse'
import { ROWS_MAX, StatementBroken, type Unreadable } from './answer.ts'

/** A row below the headings: its number in the file, its cells, and the text as it stood. */
export type Row = { readonly row: number; readonly cells: readonly string[]; readonly text: string }

export type CsvTable = { readonly headings: readonly string[]; readonly rows: readonly Row[] }

/** Banks write a few lines about the account before the headings. */
const PREAMBLE_MAX = 40
const COLUMNS_MAX = 200
const DELIMITERS = [',', ';', '\t', '|']

/** A heading in small letters, without currency, brackets and signs: 'Paid Out (£)' is 'paid out'. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\b(?:gbp|eur|usd|czk|sgd|huf)\b/g, ' ')
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim()

const rowsOf = (text: string, delimiter: string, preview: number): string[][] =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data

/** The lines that may hold the headings, cut out so that looking for them takes no longer in a long file. */
const beginningOf = (text: string): string =>
  text
    .slice(0, 64_000)
    .split(/\r\n|\r|\n/)
    .slice(0, PREAMBLE_MAX)
    .join('\n')

/** Where the headings of a table stand: how its columns are parted, and how many rows stand before it. */
export type Headed = { readonly delimiter: string; readonly index: number; readonly headings: readonly string[] }

/** Finds the headings that `fits` knows, whatever parts the columns and stands before them. Undefined where no line has such headings. */
export function headingsIn(text: string, fits: (headings: readonly string[]) => boolean): Headed | undefined {
  const beginning = beginningOf(text)
  for (const delimiter of DELIMITERS) {
    const first = rowsOf(beginning, delimiter, PREAMBLE_MAX)
    const index = first.findIndex((cells) => cells.length <= COLUMNS_MAX && fits(cells.map(plainHeading)))
    if (index >= 0) return { delimiter, index, headings: (first[index] ?? []).map(plainHeading) }
  }
  return undefined
}

/** How the columns are most likely parted, where no headings are known; undefined where nothing parts them. */
export function delimiterOf(text: string): { delimiter: string; rows: string[][] } | undefined {
  const beginning = beginningOf(text)
  const tried = DELIMITERS.map((delimiter) => {
    const rows = rowsOf(beginning, delimiter, PREAMBLE_MAX).filter((cells) => cells.some((one) => one.trim() !== ''))
    const widths = rows.map((cells) => cells.length).sort((a, b) => a - b)
    return { delimiter, rows, width: widths[Math.floor(widths.length / 2)] ?? 0 }
  })
  const [best] = tried.filter(({ width }) => width >= 2 && width <= COLUMNS_MAX).sort((a, b) => b.width - a.width)
  return best
}

/**
 * Reads a CSV file whose headings `fits` knows. Undefined where no line has such headings. A row is what stands between line ends, also
 * where a text in quotes holds some.
 */
export function tableOf(
  text: string,
  fits: (headings: readonly string[]) => boolean,
): CsvTable | Unreadable | undefined {
  const headed = headingsIn(text, fits)
  if (headed === undefined) return undefined
  const { delimiter, index, headings } = headed
  const all = rowsOf(text, delimiter, index + 1 + ROWS_MAX + 1)
  if (all.length > index + 1 + ROWS_MAX) return { unreadable: 'too-many-rows' }
  const rows = all
    .slice(index + 1)
    .map((cells, below) => ({ row: index + 2 + below, cells, text: cells.join(delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { headings, rows }
}

/** A row that is longer than this is none: without an end to it, it would have to be held for ever. */
const ROW_LENGTH_MAX = 4 * 1024 * 1024

/**
 * Cuts a text that comes in pieces into rows of cells, each handed to `take` with its number (1 for the first of the file). Where the
 * pieces are cut changes nothing. Throws `StatementBroken` ('row-too-long').
 */
export function rowCutter(
  delimiter: string,
  newline: string,
  take: (cells: readonly string[], row: number) => void,
): { write: (text: string) => void; end: () => void } {
  const parser = new Papa.Parser({ delimiter, newline } as Papa.ParseConfig)
  let held = ''
  // What was tried without finding the end of a row is tried again when it has doubled, so that a long row takes no square of its length.
  let tryAt = 0
  let row = 0
  const parse = (isLast: boolean): void => {
    const { data, meta } = parser.parse(held, 0, !isLast) as { data: string[][]; meta: { cursor: number } }
    for (const cells of data) {
      row += 1
      take(cells, row)
    }
    held = isLast ? '' : held.slice(meta.cursor)
    tryAt = data.length === 0 ? 2 * held.length : 0
  }
  return {
    write(text) {
      held += text
      if (held.length < tryAt) return
      parse(false)
      if (held.length > ROW_LENGTH_MAX) throw new StatementBroken('row-too-long')
    },
    end: () => held !== '' && parse(true),
  }
}

/** What ends the lines of a text: a line feed, unless there is none. */
export const newlineOf = (text: string): string => (!text.includes('\n') && text.includes('\r') ? '\r' : '\n')

/** Whether anything stands in a row. */
export const hasWords = (cells: readonly string[]): boolean => {
  for (const one of cells) if (one.trim() !== '') return true
  return false
}

/** The cells of the first of these columns that there is, in order of wish; -1 where there is none. */
export const columnOf = (headings: readonly string[], ...names: readonly string[]): number =>
  names.reduce((found, name) => (found >= 0 ? found : headings.indexOf(name)), -1)

export const cellOf = ({ cells }: Row, column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim())
