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
  | 'too-big'
  | 'row-too-long'
  | 'dates-disagree'
  | 'signs-disagree'
  | 'is-an-old-workbook'
  | 'unpacks-to-too-much'
  | 'damaged'
  | 'took-too-long'
  | 'is-a-scan'
  | 'is-locked'
  | 'no-rows-found'

/**
 * A file that turned out to be no good after rows of it were handed on: whoever took them must take them back (roll back). `reason` is
 * one of the reasons for a whole file.
 */
export class StatementBroken extends Error {
  readonly reason: FileReason
  constructor(reason: FileReason) {
    super(reason)
    this.name = 'StatementBroken'
    this.reason = reason
  }
}

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

/**
 * A row as it stood in the file. `row`: 1 for the first row of a CSV file (headings included), the first entry of an XML file. `account`:
 * left out where the file does not tell of which it is.
 */
export type RefusedRow = {
  readonly row: number
  readonly text: string
  readonly reason: RowReason
  readonly account?: string
}

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

/**
 * A line of a statement with what else the file tells. `payee`: whom it went to, or whom it came from; '' where the file does not say
 * so apart from its other words. `bankId`: the bank's own lasting id of this line, '' where there is none.
 */
export type StatementRow = StatementLine & { readonly payee: string; readonly bankId: string }

/** What the bank says stood in the account, in pence, on a day. */
export type BalanceOn = { readonly on: Day; readonly pence: Pence }

/**
 * What the account held before the first line and after the last, where the file says so of one account. `repeated`: ids that came
 * again further on in the file, so that they name no single line; `bankId` was left out from their second coming on.
 */
export type Balances = {
  readonly opening?: BalanceOn
  readonly closing?: BalanceOn
  readonly repeated?: readonly string[]
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
