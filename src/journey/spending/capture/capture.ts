import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { BuyableLine } from '../spending.ts'

/** A receipt that was photographed before it was said what it is of. `pages` are the ids of its pictures, in order. */
export type Draft = {
  readonly draftId: string
  readonly addedOn: Day
  readonly pages: readonly string[]
  /** Undefined while nobody has read it yet. */
  readonly reading: Reading | undefined
  readonly isDone: boolean
}

/** What a machine thinks that a receipt says: any part may be missing, and any may be wrong. Pence. */
export type Reading = {
  readonly totalPence: Pence | undefined
  readonly paidOn: Day | undefined
  readonly shop: string | undefined
}

/** What the form needs: the lines of the plan, and the photo that came first, if one did. */
export type ToRecord = {
  readonly lines: readonly BuyableLine[]
  readonly draft: Draft | undefined
  /** A receipt, or why there is none, for what cost more than this; undefined: for nothing. Pence. */
  readonly receiptsOverPence: Pence | undefined
}

/** Why there is no receipt, of which one tap is enough. */
export const NO_RECEIPT = ['none-given', 'lost', 'machine'] as const
export type NoReceipt = (typeof NO_RECEIPT)[number]
