import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** A row of a statement that nobody has said anything of yet. Pence, below zero for what went out. */
export type OpenRow = {
  readonly rowId: string
  readonly bookedOn: Day
  readonly amountPence: Pence
  readonly payee: string
  readonly words: string
}

/** Something that the person wrote down and that no row of a statement is yet. Pence above zero. */
export type Unmatched = {
  readonly purchaseId: string
  readonly boughtOn: Day
  readonly amountPence: Pence
  readonly what: string
  /** The part of the plan that it was for. */
  readonly lineWhat: string
}

/** A payment of the council that no row of a statement is yet. Pence above zero. */
export type Arriving = {
  readonly paymentId: string
  readonly arrivesOn: Day
  readonly amountPence: Pence
  readonly reference: string
}

/** A part of the plan that money may be spent on. `usualPence`: what it costs each time, as agreed. */
export type PlanLine = {
  readonly lineId: string
  readonly what: string
  readonly provider: string
  readonly usualPence: Pence
  readonly from: Day
  readonly to: Day | undefined
}

/** A human said: what goes to this payee (as `payeeOf` names it) is for this part of the plan. */
export type PayeeRule = { readonly payee: string; readonly lineId: string }

export type Known = {
  readonly purchases: readonly Unmatched[]
  readonly payments: readonly Arriving[]
  readonly lines: readonly PlanLine[]
  readonly payeeRules: readonly PayeeRule[]
}

/** What a row may be. A `line` stands for a purchase that is not written down yet. */
export type Candidate =
  | { readonly is: 'purchase'; readonly purchaseId: string }
  | { readonly is: 'payment'; readonly paymentId: string }
  | { readonly is: 'line'; readonly lineId: string }

/** Why we think so, in the order in which it is said. `days`: between the row and what it may be. */
export type Because =
  | { readonly code: 'same-amount' }
  | { readonly code: 'same-day' }
  | { readonly code: 'days-later'; readonly days: number }
  | { readonly code: 'days-earlier'; readonly days: number }
  | { readonly code: 'name-in-both'; readonly name: string }
  | { readonly code: 'reference' }
  | { readonly code: 'you-said-so'; readonly name: string }
  | { readonly code: 'usual-amount' }

/** What we make of one row. `exact`: it can be nothing else. `proposed`: a human says yes or no. */
export type Matched =
  | {
      readonly rowId: string
      readonly found: 'exact' | 'proposed'
      readonly as: Candidate
      readonly because: readonly Because[]
    }
  | { readonly rowId: string; readonly found: 'nothing' }
