import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { AccountKind, ByPot, TransferKind } from '../ledger/ledger.ts'
import type { Round } from '../rounds/rounds.ts'

/** One movement of a budget's money, as the ledger holds it. `what`: what was bought, or the line it was paid for. Pence. */
export type Entry = {
  readonly transferId: bigint
  readonly kind: TransferKind
  readonly debit: AccountKind
  readonly credit: AccountKind
  readonly amountPence: Pence
  /** The day in whose balance it counts. */
  readonly on: Day
  /** The day on which it happened, where that month was closed already. */
  readonly happenedOn: Day | undefined
  readonly isReversal: boolean
  readonly what: string | undefined
}

/** A line of the statement: how much came in or went out of what there is to use, and how much of it was left then. Pence. */
export type Line = Entry & { readonly inPence: Pence; readonly outPence: Pence; readonly leftPence: Pence }

/** A place in the statement: a day, and a transfer of that day. */
export type Cursor = { readonly on: Day; readonly transferId: string }

/** A budget's statement of account as at the end of a day (undefined: now), fifty lines a page, newest first. */
export type Statement = {
  readonly asAt: Day | undefined
  readonly byPot: ByPot
  readonly lines: readonly Line[]
  /** Where the page after this one begins. */
  readonly older: Cursor | undefined
  readonly isFirstPage: boolean
  /** Where money began again after an end: each round up to that day, oldest first. Else none. */
  readonly rounds: readonly Round[]
}

/** What there is to use up to a day: what is left now, what comes until then, and both together. Pence. */
export type LeftUntil = {
  readonly to: Day
  readonly nowPence: Pence
  readonly comingPence: Pence
  readonly leftPence: Pence
  /** Bought in the same month or year so far. */
  readonly spentPence: Pence
}

/** What is agreed and not paid yet, by month, up to the end of the agreement; where it has none, for a year. Pence. */
export type Ahead = {
  readonly isSetUp: boolean
  readonly until: Day
  readonly hasEnd: boolean
  readonly committedPence: Pence
  readonly month: LeftUntil
  readonly year: LeftUntil
  /** The first day of each month, and what is due in it. */
  readonly byMonth: readonly { readonly month: Day; readonly pence: Pence }[]
}
