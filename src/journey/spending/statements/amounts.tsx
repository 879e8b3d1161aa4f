import { type Pence, sayMoney } from '#core/money.ts'

/** The headings of two columns: what came in and what went out. */
export const IN_AND_OUT = [
  { children: 'In', format: 'numeric' },
  { children: 'Out', format: 'numeric' },
] as const

/** Two cells of a table: an amount stands in one of them. */
export const amountCells = (pence: Pence) =>
  [
    { children: pence > 0n ? sayMoney(pence) : '', format: 'numeric' },
    { children: pence < 0n ? sayMoney(-pence) : '', format: 'numeric' },
  ] as const
