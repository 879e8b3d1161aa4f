import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** No file is read beyond so many rows: it is refused as a whole, since half a file would be lost in silence. */
export const ROWS_MAX = 100_000

/** Why a whole file cannot be understood. */
export type FileReason =
  | 'nothing-in-it'
  | 'not-text'
  | 'is-a-zip'
  | 'is-a-pdf'
  | 'has-doctype'
  | 'broken-xml'
  | 'too-deep'
  | 'too-many-rows'
  | 'no-headings'
  | 'not-known'
  | 'not-booked-yet'

/** Why one row of a file cannot be understood, while the others can. */
export type RowReason =
  | 'no-date'
  | 'not-a-date'
  | 'no-amount'
  | 'not-an-amount'
  | 'amount-is-nothing'
  | 'both-sides'
  | 'no-direction'
  | 'pending'
  | 'not-in-pounds'
  | 'no-reference'
  | 'not-an-account'
  | 'whole-file-refused'

/** A row as it stood in the file. `row`: 1 for the first row of a CSV file (headings included), the first entry of an XML file. */
export type RefusedRow = { readonly row: number; readonly text: string; readonly reason: RowReason }

export type Unreadable = { readonly unreadable: FileReason }

/** What was read of a file, and each row that could not be: none is lost, none is guessed. */
export type Answer<Entry> = { readonly entries: readonly Entry[]; readonly refused: readonly RefusedRow[] }

/** A line of a bank statement: pence, below zero for what went out. `currency`: '' where the file names none. */
export type StatementLine = {
  readonly row: number
  readonly account: string
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly currency: string
  readonly reference: string
  readonly words: string
}

/** What the bank says of one payment: it came back, with the bank's own code for why. Pence; what the file leaves out is undefined or ''. */
export type ReturnedCredit = {
  readonly row: number
  readonly reference: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly amountPence: Pence | undefined
  readonly returnedOn: Day | undefined
  readonly code: string
}

/** An account that the bank has moved (AWACS): the old numbers and the new. */
export type MovedAccount = {
  readonly row: number
  readonly from: { readonly sortCode: string; readonly accountNumber: string }
  readonly to: { readonly sortCode: string; readonly accountNumber: string }
  readonly movedOn: Day | undefined
}

/** Whether a file could not be read at all. */
export const isUnreadable = <T>(read: T | Unreadable): read is Unreadable =>
  typeof read === 'object' && read !== null && 'unreadable' in read
