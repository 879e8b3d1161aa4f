import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Pocket } from '../../ledger/ledger.ts'

/**
 * A payment of its own, pence: from the pot that a switch opened, or of what the person paid in too much; and for what, in words.
 * `again`: the item of one that came back from the bank and is paid again by this one, in its place.
 */
export type Single = {
  readonly kind: 'pot' | 'refund'
  readonly amountPence: Pence
  readonly pocket: Pocket
  readonly switchId: string | undefined
  readonly what: string
  readonly again?: string | undefined
}

/** One that came back, as it was asked for; pence. */
export type SingleBack = {
  readonly itemId: string
  readonly amountPence: Pence
  readonly pocket: Pocket
  readonly switchId: string | undefined
  readonly what: string
}

/** One that was asked for: it waits for another human, is on its way, or is there. Pence. */
export type SingleAsked = {
  readonly runId: string
  readonly amountPence: Pence
  readonly what: string
  readonly askedByName: string
  readonly is: 'asked' | 'on-its-way' | 'there'
  /** Undefined while it waits. */
  readonly arrivesOn: Day | undefined
}
