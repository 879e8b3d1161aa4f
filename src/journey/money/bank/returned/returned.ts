import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Single } from '../../payrun/single/single.ts'
import type { LikePaid, Paid } from '../bank.ts'

/** What the bank says came back, and of which nobody knows yet which payment it is; what it may be. Pence, undefined where not told. */
export type OpenReturn = {
  readonly returnId: string
  readonly reference: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly amountPence: Pence | undefined
  readonly returnedOn: Day
  readonly code: string
  readonly like: readonly LikePaid[]
  /** Nobody has said which payment it is. */
  readonly isOpen: boolean
}

/**
 * What has to be done before a payment that came back can be paid again: new details (a finance officer asks for them), a check of them
 * (a finance approver), nothing any more (it goes with the next run), to ask for it again (a payment of its own goes with no run that
 * nobody asked for; of what was paid in too much, as much as is too much by then), a second yes to the run that holds it now, or it has
 * been paid.
 */
export type NextStep =
  | 'needs-details'
  | 'needs-check'
  | 'goes-again'
  | 'ask-again'
  | 'ask-back'
  | 'in-a-run'
  | 'paid-again'

/** A payment that came back. */
export type CameBack = Pick<
  Paid,
  'paymentId' | 'budgetId' | 'personName' | 'amountPence' | 'reference' | 'lastDigits'
> & {
  readonly returnedOn: Day
  readonly code: string
  readonly next: NextStep
  /** Of a payment of its own: what it was. */
  readonly single: Single['kind'] | undefined
  /** What goes out, or went out, in the place of a payment of its own, pence; undefined while nothing does. */
  readonly againPence: Pence | undefined
}

export type ReturnsDesk = {
  readonly open: readonly OpenReturn[]
  readonly cameBack: readonly CameBack[]
}
