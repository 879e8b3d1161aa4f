import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Adjustment, Every, Instalment, Overlay, Season } from '#core/pattern/index.ts'
import { LINE_MANAGED_AS, type LineManagedAs, type PaPart } from '#journey/plan/index.ts'
import type { DetailsWait, PayeeState } from '../bank-details/payee.ts'
import type { Hold } from '../holds/hold.ts'
import type { Balances, PaidPeriod } from '../ledger/ledger.ts'

export { LINE_MANAGED_AS, type LineManagedAs, type PaPart, type PayeeState }

export const MANAGED_AS = [...LINE_MANAGED_AS, 'mixed'] as const
/** How the whole is looked after; 'mixed': some lines one way, some another. */
export type ManagedAs = (typeof MANAGED_AS)[number]

/** A line of the agreement: pence each time, how often, from when, and until when or what the plan speaks of it. */
export type AgreementLine = {
  readonly lineId: string
  readonly spendLineId: string
  readonly outcomeId: string
  readonly what: string
  readonly amountPence: Pence
  readonly every: Every
  readonly from: Day
  /** The last day that the plan gives. By then it is looked at together; it stops nothing by itself. */
  readonly plannedTo: Day | undefined
  readonly endsEvent: string | undefined
  /** The months of each year in which it is paid; all year where absent. */
  readonly season?: Season | undefined
  /** Who looks after its money; absent: the person (a direct payment). */
  readonly managedAs?: LineManagedAs | undefined
  /** How it was set up, where a recorded step changed that since. */
  readonly setUpAs?: LineManagedAs | undefined
  /** The council's code that pays for it; absent or '': its only one. */
  readonly budgetCode?: string | undefined
  /** Who it comes from since the person changed that at the same price; absent: as the plan says. */
  readonly providerNow?: { readonly name: string; readonly from: Day } | undefined
  /** Absent where it employs nobody. */
  readonly paPart?: PaPart | undefined
}

/** An approved plan set up for payment. Instalments are derived from its lines and overlays, never stored ahead. */
export type Agreement = {
  readonly agreementId: string
  readonly versionId: string
  readonly managedAs: ManagedAs
  /** How it was set up, where a recorded step changed that since. */
  readonly setUpAs?: ManagedAs | undefined
  readonly setUpOn: Day
  /** Which round of the budget it pays: 0 the first, 1 after the first way back. */
  readonly round: number
}

/** The person came back after an ending, and nothing is set up since. `approvedBefore`: the newest plan number approved by then. */
export type BackIn = { readonly round: number; readonly on: Day; readonly approvedBefore: number }

/** A line of the approved plan that got no yes: it is never paid. */
export type NotAgreedLine = { readonly spendLineId: string; readonly what: string }

/** A line of the approved plan that is about to be set up. */
export type LineToSetUp = Omit<AgreementLine, 'lineId'>

/** A rise or another amount that was laid over a line, and does not end by itself. */
export type Lasting = Extract<Overlay, { kind: 'uplift' | 'amount' }>

/**
 * What a later version of the plan does to what is paid: another amount for a line from a day on, a last day for it, or a line
 * more. Nothing before the day is touched. `keeps`: what was laid over the row that it goes on from for days that are still to come.
 */
export type LineChange =
  | { readonly kind: 'amount'; readonly lineId: string; readonly from: Day; readonly amountPence: Pence }
  | { readonly kind: 'ends'; readonly lineId: string; readonly on: Day }
  | { readonly kind: 'adds'; readonly line: LineToSetUp; readonly keeps?: readonly Lasting[] }

/** The money of one budget, derived on the permit's day. */
export type Money = {
  /** What was agreed before a way back, round by round, with what was laid over it. */
  readonly earlier?: readonly { readonly lines: readonly AgreementLine[]; readonly overlays: readonly Overlay[] }[]
  /** Undefined before anything is set up. */
  readonly agreement: Agreement | undefined
  readonly lines: readonly AgreementLine[]
  readonly overlays: readonly Overlay[]
  readonly paid: readonly PaidPeriod[]
  /** The earliest instalment that is not paid yet; its day may have come already, where something holds it up. */
  readonly next: Instalment | undefined
  readonly balances: Balances
  /** Of what is held: pence that are owed to or for somebody employed, and so no money left over. */
  readonly owedPence: Pence
  readonly payee: PayeeState
  /** What the newest bank details wait for, where they do not count yet. */
  readonly detailsWait?: DetailsWait | undefined
  /** The hold that stands on the payments: nothing goes out until it is lifted. */
  readonly hold?: Hold | undefined
  /** The day on which the first payment reached the account. */
  readonly firstPaidOn: Day | undefined
  /** The last day that is paid for, where every line has one; undefined while it goes on. */
  readonly lastPayDay: Day | undefined
  /** What changes since make of periods already paid: below zero came too much. Nothing of what is owed to somebody employed. */
  readonly adjustments: readonly Adjustment[]
}
