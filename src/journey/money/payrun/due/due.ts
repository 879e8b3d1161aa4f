import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { LineManagedAs } from '../../agreement/agreement.ts'
import type { Schedule } from '../../agreement/schedule.ts'
import type { Free, Rate } from '../../contribution/contribution.ts'
import type { Pocket } from '../../ledger/ledger.ts'
import type { HeldBecause, ItemKind } from '../payrun.ts'

/**
 * What an item has claimed of a line's period, and what became of it: it waits in a run (`pending`), it was paid, or it was paid
 * and put right since (`undone`). Pence, below zero where it was kept back.
 */
export type Claimed = {
  readonly itemId: string
  readonly lineId: string
  readonly kind: ItemKind
  readonly turn: number
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
  readonly is: 'pending' | 'paid' | 'undone'
}

/** The account that payments go to: none is checked, none is there, or the bank sent the last one back. */
export type PayeeNow = { readonly payeeId: string } | 'none' | 'unconfirmed' | 'sent-back'

/** Everything of a budget that a run asks about: agreements, what has been claimed, where money goes, what holds it up. */
export type Payable = {
  readonly budgetId: string
  readonly personId: string
  readonly personName: string
  /** One for each agreement: a pause or an ending of the whole is of its own agreement. */
  readonly schedules: readonly Schedule[]
  /** The same with the lines of every code, where a run pays only those of one: what a day costs does not hang on the run. */
  readonly ofAnyCode: readonly Schedule[]
  readonly managedAs: ReadonlyMap<string, LineManagedAs>
  /** Lines of earlier rounds: what came too much for them stays owed, and is not kept back of what is paid after a way back. */
  readonly earlier: ReadonlySet<string>
  /** After a way back: the first day of the round that is paid now. */
  readonly since: Day | undefined
  readonly claimed: readonly Claimed[]
  /** The person's own account. */
  readonly payee: PayeeNow
  /** The account of whoever looks after money for the person; absent: none is written down. */
  readonly thirdParty?: PayeeNow
  readonly cardId: string | undefined
  readonly hold: HeldBecause | undefined
  /** What is kept back of payments for what the person pays towards it; undefined where the council does not do so. */
  readonly keeps: { readonly rates: readonly Rate[]; readonly free: readonly Free[] } | undefined
}

/** What is owed for a line's period, or too much was paid for (below zero): before it is known what can be netted. Pence. */
export type Owed = {
  readonly lineId: string
  readonly kind: ItemKind
  /** The turn that the next item for this period takes. */
  readonly turn: number
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly payOn: Day
  readonly amountPence: Pence
  readonly working: readonly string[]
}

/** Where money goes: into which account of the ledger, and through which account of a bank or card, if any. */
export type Place = {
  readonly pocket: Pocket
  readonly payeeId: string | undefined
  readonly cardId: string | undefined
}

/** An item that can be paid now: with which others it is paid together, and when it arrives. */
export type DueItem = Owed &
  Place & { readonly itemId: string; readonly budgetId: string; readonly paymentId: string; readonly arrivesOn: Day }
