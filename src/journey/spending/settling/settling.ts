import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Because, Candidate } from '../matching/matching.ts'
import type { BuyableLine } from '../spending.ts'

/** A row of a statement that nobody has said anything of yet, with what we think that it is. Pence, below zero for what went out. */
export type RowToSettle = {
  readonly fileId: string
  readonly rowNumber: number
  readonly accountName: string
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly payee: string
  readonly words: string
  readonly proposal: Proposal | undefined
}

/** What we propose for a row: in words, and why. */
export type Proposal = {
  readonly as: Candidate
  readonly what: string
  readonly on: Day | undefined
  readonly because: readonly Because[]
}

/** A purchase as a choice: for a row that it may be, or for money that came back. Pence. */
export type PurchaseChoice = {
  readonly purchaseId: string
  readonly lineId: string
  readonly what: string
  readonly boughtOn: Day
  readonly amountPence: Pence
}

/** Rows that wait, a page of them. `howMany`: on all pages, and behind the last. `before`: on the pages before this one. */
export type ToSettle = {
  readonly rows: readonly RowToSettle[]
  readonly howMany: number
  readonly before: number
  readonly page: number
  readonly pages: number
}

/** One row with everything that it may be said to be. */
export type OneRow = {
  readonly row: RowToSettle
  readonly lines: readonly BuyableLine[]
  /** Written down and in no statement yet: of any amount near by. Of money that came in: what it may be money back for. */
  readonly purchases: readonly PurchaseChoice[]
  readonly payments: readonly { readonly paymentId: string; readonly arrivesOn: Day; readonly amountPence: Pence }[]
  /** What the payee would be called in a rule; '' where nothing tells it. */
  readonly payeeName: string
}

/** What somebody said that a row was. */
export type RowIs =
  | { readonly is: 'line'; readonly lineId: string }
  | { readonly is: 'purchase'; readonly purchaseId: string }
  | { readonly is: 'payment'; readonly paymentId: string }
  | { readonly is: 'came-back'; readonly purchaseId: string }
  | { readonly is: 'not-this-budget' }

/** A row that was settled: what it was, by whom, and since when. */
export type SettledRow = {
  readonly settledId: string
  readonly fileId: string
  readonly rowNumber: number
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly payee: string
  readonly words: string
  readonly isWhat: 'purchase' | 'payment' | 'came-back' | 'not-this-budget'
  readonly what: string | undefined
  readonly how: 'exact' | 'agreed' | 'said'
  readonly because: string
  readonly byName: string
}
