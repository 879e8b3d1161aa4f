import { type Columns, type FieldsOf, headings, mappedLine } from './columns.ts'
import type { DayTotal, FileHead, PaymentRow, Totals, Write } from './files.ts'
import { type Layout, type Rows, writeLayout } from './layout.ts'

type Line = PaymentRow & Pick<FileHead, 'councilName' | 'payer'>

const inParts = (sortCode: string): string => sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')

/** What a column of the file to the council's payment system may show. Nothing here knows what the money is for. */
export const PAYMENT_FIELDS = {
  'account-name': ({ accountName }) => accountName,
  'sort-code': ({ sortCode }) => inParts(sortCode),
  'sort-code-digits': ({ sortCode }) => sortCode,
  'account-number': ({ accountNumber }) => accountNumber,
  'roll-number': ({ rollNumber }) => rollNumber ?? '',
  'amount-pounds': ({ amountPence }) => ({ pence: amountPence }),
  'amount-pence': ({ amountPence }) => amountPence.toString(),
  'arrives-on': ({ arrivesOn }) => arrivesOn,
  'arrives-on-uk': ({ arrivesOn }) => arrivesOn.split('-').reverse().join('/'),
  reference: ({ reference }) => reference,
  council: ({ councilName }) => councilName,
  'paid-from': ({ payer }) => `${inParts(payer.sortCode)} ${payer.accountNumber}`,
} satisfies FieldsOf<Line>

/** The columns as shipped. */
export const SHIPPED: Columns = [
  { heading: 'account name', field: 'account-name' },
  { heading: 'sort code', field: 'sort-code' },
  { heading: 'account number', field: 'account-number' },
  { heading: 'amount in pounds', field: 'amount-pounds' },
  { heading: 'pay on', field: 'arrives-on' },
  { heading: 'reference', field: 'reference' },
]

/** Writes payments as CSV for the council's payment system, in the council's own columns; none: as shipped. */
export const writeAccountsPayable = (
  rows: Rows<PaymentRow>,
  head: Pick<FileHead, 'councilName' | 'payer'> & { days: readonly DayTotal[] },
  columns: Columns,
  write: Write,
): Promise<Totals> => writeLayout(rows, head.days, accountsPayableLayout(head, columns), write)

/** A heading, and a line a payment, in the council's own columns. */
export function accountsPayableLayout(
  { councilName, payer }: Pick<FileHead, 'councilName' | 'payer'>,
  columns: Columns,
): Layout<PaymentRow> {
  const shown = columns.length === 0 ? SHIPPED : columns
  return {
    first: headings(shown),
    beforeDay: () => '',
    row: (row: PaymentRow) => mappedLine<Line>(shown, PAYMENT_FIELDS, { ...row, councilName, payer }),
    afterDay: () => '',
    last: '',
  }
}
