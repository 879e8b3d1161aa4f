import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Adjustment, Every, Instalment, Overlay, Season } from '#core/pattern/index.ts'
import type { Balances, PaidPeriod } from '../ledger/ledger.ts'

export const MANAGED_AS = ['direct-payment', 'council-managed', 'third-party'] as const
/** Who holds the money: the person (a direct payment), the council, or somebody else for them (J7). */
export type ManagedAs = (typeof MANAGED_AS)[number]

/** A line of the agreement: pence each time, how often, from when until when or until what happens. */
export type AgreementLine = {
  readonly lineId: string
  readonly spendLineId: string
  readonly outcomeId: string
  readonly what: string
  readonly amountPence: Pence
  readonly every: Every
  readonly from: Day
  readonly to: Day | undefined
  readonly endsEvent: string | undefined
  /** The months of each year in which it is paid; all year where absent. */
  readonly season?: Season | undefined
}

/** An approved plan set up for payment. Instalments are derived from its lines and overlays, never stored ahead. */
export type Agreement = {
  readonly agreementId: string
  readonly versionId: string
  readonly managedAs: ManagedAs
  readonly setUpOn: Day
}

/** Bank details that were entered, and the second human's check where there was one. */
export type Payee = {
  readonly payeeId: string
  readonly accountName: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredOn: Day
  readonly confirmedOn: Day | undefined
}

/** Whether there is an account to pay to: payments go to the newest confirmed one. */
export type PayeeState = 'none' | 'unconfirmed' | 'confirmed'

/** A line of the approved plan that got no yes: it is never paid. */
export type NotAgreedLine = { readonly spendLineId: string; readonly what: string }

/** A line of the approved plan that is about to be set up. */
export type LineToSetUp = Omit<AgreementLine, 'lineId'>

/**
 * What a later version of the plan does to what is paid: another amount for a line from a day on, a last day for it, or a line
 * more. Nothing before the day is touched.
 */
export type LineChange =
  | { readonly kind: 'amount'; readonly lineId: string; readonly from: Day; readonly amountPence: Pence }
  | { readonly kind: 'ends'; readonly lineId: string; readonly on: Day }
  | { readonly kind: 'adds'; readonly line: LineToSetUp }

/** The money of one budget, derived on the permit's day. */
export type Money = {
  /** Undefined before anything is set up. */
  readonly agreement: Agreement | undefined
  readonly lines: readonly AgreementLine[]
  readonly overlays: readonly Overlay[]
  readonly paid: readonly PaidPeriod[]
  /** The earliest instalment that is not paid yet; its day may have come already, where something holds it up. */
  readonly next: Instalment | undefined
  readonly balances: Balances
  readonly payee: PayeeState
  /** The day on which the first payment reached the account. */
  readonly firstPaidOn: Day | undefined
  /** The last day that is paid for, where every line has one; undefined while it goes on. */
  readonly lastPayDay: Day | undefined
  /** What changes since make of periods already paid: below zero came too much. */
  readonly adjustments: readonly Adjustment[]
}
