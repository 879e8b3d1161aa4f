import { csvLine } from '#files/csv.ts'
import type { CardRow, DayTotal, Totals, Write } from './files.ts'
import { type Rows, writeLayout } from './layout.ts'

/** Writes one file for the issuer of prepaid cards: many people, each by the issuer's own reference, never a card's number. */
export const writeCards = (
  rows: Rows<CardRow>,
  { days }: { days: readonly DayTotal[] },
  write: Write,
): Promise<Totals> => {
  const layout = {
    first: csvLine(['card reference', 'amount in pounds', 'load on', 'reference']),
    beforeDay: () => '',
    row: ({ cardReference, amountPence, arrivesOn, reference }: CardRow) =>
      csvLine([cardReference, { pence: amountPence }, arrivesOn, reference]),
    afterDay: () => '',
    last: '',
  }
  return writeLayout(rows, days, layout, write)
}
