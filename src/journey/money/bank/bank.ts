import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { RowReason } from '#files/bank/answer.ts'
import type { BankFormat } from '#files/bank/recognise.ts'

export type { BankFormat }

/** Why one row of a file was not taken. `no-account-of-ours` is found out only beside what we hold. */
export type RefusedBecause = RowReason | 'no-account-of-ours'

/** What somebody says that a file is; 'any': its content is to tell. */
export type Kind = 'any' | 'statement' | 'returned' | 'moved'

/** A file that the bank answered with, and what became of its rows. */
export type Import = {
  readonly importId: string
  readonly format: BankFormat
  readonly name: string
  readonly rowsRead: number
  readonly rowsNew: number
  readonly rowsRefused: number
  readonly importedBy: string
  readonly importedOn: Day
}

/** A row that could not be understood: its number in the file, its text, and why. */
export type RefusedOfImport = { readonly rowNumber: number; readonly text: string; readonly reason: string }

/** What finance knows of a payment when the bank speaks of it. Pence; `lastDigits`: the last two of the account, '' for a card. */
export type Paid = {
  readonly paymentId: string
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  readonly reference: string
  readonly amountPence: Pence
  readonly arrivesOn: Day
  readonly lastDigits: string
  /** Its run was approved and its transfers are in the ledger. */
  readonly isPosted: boolean
  readonly isBack: boolean
  /** What was paid has been used already, so that it cannot be put back as a whole. */
  readonly isUsed: boolean
}

/** Why a payment may be what the bank speaks of. */
export type Likeness = 'same-account-and-amount' | 'same-reference-other-amount' | 'same-amount-near-the-day'

export type LikePaid = Paid & { readonly like: Likeness }
