import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** What one account of one budget code came to on one day by one kind of transfer: nothing in it is about one person. Pence. */
export type JournalRow = {
  readonly day: Day
  readonly code: string
  readonly account: string
  readonly kind: string
  readonly debitPence: Pence
  readonly creditPence: Pence
}

/** A journal that was given to the general ledger: its days, rows, and what its debits (and credits) come to. */
export type Journal = {
  readonly exportId: string
  readonly fromDay: Day
  readonly toDay: Day
  readonly rows: number
  readonly totalPence: Pence
  readonly madeOn: Day
  readonly madeByName: string
}
