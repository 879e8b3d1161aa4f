import { createHash } from 'node:crypto'
import { type Columns, type FieldsOf, headings, mappedLine } from '../files/columns.ts'
import type { JournalRow } from './journals.ts'

/** What a column of a journal may show. */
export const JOURNAL_FIELDS = {
  day: ({ day }) => day,
  'day-uk': ({ day }) => day.split('-').reverse().join('/'),
  code: ({ code }) => code,
  account: ({ account }) => account,
  kind: ({ kind }) => kind,
  'debit-pounds': ({ debitPence }) => ({ pence: debitPence }),
  'credit-pounds': ({ creditPence }) => ({ pence: creditPence }),
  'debit-pence': ({ debitPence }) => debitPence.toString(),
  'credit-pence': ({ creditPence }) => creditPence.toString(),
} satisfies FieldsOf<JournalRow>

/** The columns as shipped. */
export const SHIPPED_JOURNAL: Columns = [
  { heading: 'date', field: 'day' },
  { heading: 'code', field: 'code' },
  { heading: 'account', field: 'account' },
  { heading: 'kind', field: 'kind' },
  { heading: 'debit', field: 'debit-pounds' },
  { heading: 'credit', field: 'credit-pounds' },
]

/** A journal in the council's own columns (none: as shipped), with the sha256 of its bytes. */
export function journalCsv(rows: readonly JournalRow[], columns: Columns): { bytes: Buffer; sha256: Buffer } {
  const shown = columns.length === 0 ? SHIPPED_JOURNAL : columns
  const lines = rows.map((row) => mappedLine<JournalRow>(shown, JOURNAL_FIELDS, row))
  const bytes = Buffer.from(headings(shown) + lines.join(''), 'utf8')
  return { bytes, sha256: createHash('sha256').update(bytes).digest() }
}
