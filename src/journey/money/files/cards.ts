import { csvLine } from '#files/csv.ts'
import type { CardRow, DayTotal, Totals, Write } from './files.ts'
import { type Layout, type Rows, writeLayout } from './layout.ts'

/** Writes one file for the issuer of prepaid cards: many people, each by the issuer's own reference, never a card's number. */
export const writeCards = (
  rows: Rows<CardRow>,
  { days }: { days: readonly DayTotal[] },
  write: Write,
): Promise<Totals> => writeLayout(rows, days, CARDS_LAYOUT, write)

/** A heading, and a line a card. */
export const CARDS_LAYOUT: Layout<CardRow> = {
  first: csvLine(['card reference', 'amount in pounds', 'load on', 'reference']),
  beforeDay: () => '',
  row: ({ cardReference, amountPence, arrivesOn, reference }) =>
    csvLine([cardReference, { pence: amountPence }, arrivesOn, reference]),
  afterDay: () => '',
  last: '',
}
