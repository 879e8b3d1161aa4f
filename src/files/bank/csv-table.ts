import Papa from 'papaparse'
import { ROWS_MAX, type Unreadable } from './answer.ts'

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

/**
 * Reads a CSV file whose headings `fits` knows, whatever parts its columns and stands before them. Undefined where no line has such
 * headings. A row is what stands between line ends, also where a text in quotes holds some.
 */
export function tableOf(
  text: string,
  fits: (headings: readonly string[]) => boolean,
): CsvTable | Unreadable | undefined {
  const beginning = beginningOf(text)
  for (const delimiter of DELIMITERS) {
    const first = rowsOf(beginning, delimiter, PREAMBLE_MAX)
    const index = first.findIndex((cells) => cells.length <= COLUMNS_MAX && fits(cells.map(plainHeading)))
    if (index >= 0) return readBelow(text, delimiter, index, (first[index] ?? []).map(plainHeading))
  }
  return undefined
}

function readBelow(text: string, delimiter: string, index: number, headings: readonly string[]): CsvTable | Unreadable {
  const all = rowsOf(text, delimiter, index + 1 + ROWS_MAX + 1)
  if (all.length > index + 1 + ROWS_MAX) return { unreadable: 'too-many-rows' }
  const rows = all
    .slice(index + 1)
    .map((cells, below) => ({ row: index + 2 + below, cells, text: cells.join(delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { headings, rows }
}

/** The cells of the first of these columns that there is, in order of wish; -1 where there is none. */
export const columnOf = (headings: readonly string[], ...names: readonly string[]): number =>
  names.reduce((found, name) => (found >= 0 ? found : headings.indexOf(name)), -1)

export const cellOf = ({ cells }: Row, column: number): string => (column < 0 ? '' : (cells[column] ?? '').trim())
