import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Instalment } from '#core/pattern/index.ts'
import type { Schedule } from '../agreement/schedule.ts'

/** A batch of payments: drafted by one human, approved by another. Pence are the sum of its items. */
export type RunSummary = {
  readonly runId: string
  readonly payUpTo: Day
  readonly draftedOn: Day
  readonly draftedBy: string
  readonly draftedByName: string
  readonly approved: { readonly on: Day; readonly byName: string } | undefined
  readonly count: number
  readonly totalPence: Pence
}

/** One instalment in a run, as frozen when it was drafted. */
export type RunItem = {
  readonly itemId: string
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  readonly lineId: string
  readonly what: string
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
  readonly working: readonly string[]
  /** Its transfer is in the ledger. */
  readonly isPaid: boolean
  /** Something is still due for its period: nothing is once payments ended before it. */
  readonly isDue: boolean
}

export type Run = RunSummary & { readonly items: readonly RunItem[] }

/** A person's agreement, ready to derive what is due, and the account that it goes to: none is checked, or none is there. */
export type Payable = {
  readonly budgetId: string
  readonly personName: string
  readonly payee: { readonly payeeId: string } | 'none' | 'unconfirmed'
  readonly schedule: Schedule
}

/** An instalment that can be paid now. */
export type DueItem = {
  readonly budgetId: string
  readonly personName: string
  readonly payeeId: string
  readonly instalment: Instalment
}

/** Why an instalment that is due cannot be paid yet. */
export type HoldUp = 'no-bank-details' | 'bank-details-not-checked'

/** What waits for one person, and why; pence and number of instalments. */
export type HeldUp = {
  readonly budgetId: string
  readonly personName: string
  readonly why: HoldUp
  readonly count: number
  readonly totalPence: Pence
}

export type Due = { readonly items: readonly DueItem[]; readonly heldUp: readonly HeldUp[] }

/** An approved plan that nobody has set up for payment yet. */
export type ToSetUp = { readonly budgetId: string; readonly personName: string; readonly decidedOn: Day }

/** The finance desk: what waits for approval, what is due up to a day and in no run, what is held up and why, what is past. */
export type PayRuns = {
  readonly upTo: Day
  readonly waiting: readonly RunSummary[]
  readonly approved: readonly RunSummary[]
  readonly due: { readonly count: number; readonly totalPence: Pence }
  readonly heldUp: readonly HeldUp[]
  readonly toSetUp: readonly ToSetUp[]
}

/** What the bank needs to know of one payment; pence. */
export type BankLine = {
  readonly itemId: string
  readonly accountName: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly amountPence: Pence
  readonly payOn: Day
}
