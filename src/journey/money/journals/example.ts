import { day } from '#core/day.ts'
import { PAYMENT_FIELDS, SHIPPED } from '../files/accounts-payable.ts'
import { type Columns, type FieldsOf, unknownColumns } from '../files/columns.ts'
import type { Payer } from '../files/files.ts'
import { JOURNAL_FIELDS, SHIPPED_JOURNAL } from './journal-csv.ts'

/** A file whose columns a council sets. */
export type MappedFile = 'accountsPayable' | 'journal'

/** The columns of a mapped file as shipped. */
export const shippedColumns = (file: MappedFile): Columns => (file === 'journal' ? SHIPPED_JOURNAL : SHIPPED)

/** Every name that a column of a mapped file may have. */
export const fieldNames = (file: MappedFile): readonly string[] =>
  Object.keys(file === 'journal' ? JOURNAL_FIELDS : PAYMENT_FIELDS)

/** The places of columns that name no field of the file. */
export const unknownIn = (file: MappedFile, columns: Columns): number[] =>
  unknownColumns(columns, file === 'journal' ? JOURNAL_FIELDS : PAYMENT_FIELDS)

/** The first lines of a mapped file as they would be, with people and sums that are made up. */
export function exampleOf(file: MappedFile, columns: Columns, councilName: string, payer: Payer): string[][] {
  const shown = columns.length === 0 ? shippedColumns(file) : columns
  const cells = <Row>(fields: FieldsOf<Row>, row: Row): string[] =>
    shown.map(({ field }) => {
      const cell = field.startsWith('=') ? field.slice(1) : (fields[field]?.(row) ?? '')
      return typeof cell === 'string' ? cell : `${cell.pence / 100n}.${`${cell.pence % 100n}`.padStart(2, '0')}`
    })
  const on = day('2027-01-08')
  if (file === 'journal') {
    const row = { day: on, code: 'PB', kind: 'payment' }
    return [
      cells(JOURNAL_FIELDS, { ...row, account: 'council', debitPence: 12_400n, creditPence: 0n }),
      cells(JOURNAL_FIELDS, { ...row, account: 'held', debitPence: 0n, creditPence: 12_400n }),
    ]
  }
  const payment = { councilName, payer, sortCode: '200000', arrivesOn: on }
  return [
    cells(PAYMENT_FIELDS, {
      ...{ ...payment, accountName: 'A Person', accountNumber: '12345678' },
      ...{ amountPence: 6_200n, reference: 'FT0123456789ABCD' },
    }),
    cells(PAYMENT_FIELDS, {
      ...{ ...payment, accountName: 'B Person', accountNumber: '87654321' },
      ...{ amountPence: 12_050n, reference: 'FT0123456789ABCE' },
    }),
  ]
}
