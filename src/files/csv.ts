import type { Pence } from '#core/money.ts'

/** A cell: text, or an amount of money that is to be a number in the sheet. */
export type Cell = string | { readonly pence: Pence }

// A spreadsheet takes a text that begins so for a formula, also after blanks; the wide forms count as the narrow ones.
const FORMULA = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** What a cell says, without the apostrophe that this house puts before what a spreadsheet would run. It stays text. */
export const cellText = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

/** One text, quoted, with an apostrophe before what a spreadsheet would run (OWASP, CSV injection). */
function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** '62.00': no pound sign, no commas, a plain minus, so that it is read as a number. */
function amount(pence: Pence): string {
  const size = pence < 0n ? -pence : pence
  return `${pence < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`
}

/** One row of such a file, with its line end. */
export const csvLine = (row: readonly Cell[]): string =>
  `${row.map((cell) => (typeof cell === 'string' ? text(cell) : amount(cell.pence))).join(',')}\r\n`

/** A CSV file (RFC 4180, UTF-8, CRLF after each row) in which no cell can act as a formula. */
export const csv = (rows: readonly (readonly Cell[])[]): Buffer => Buffer.from(rows.map(csvLine).join(''), 'utf8')
