import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

/** What becomes of it: somebody is asked kindly, in a talk; or nobody is asked for it any more. */
export const WAYS = ['ask', 'write-off'] as const
export type Way = (typeof WAYS)[number]

export const ANSWERS = ['yes', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

/** One proposal, in pence, and what the second human said. `contact`: who is asked; '' where nobody is. */
export type Proposal = {
  readonly id: string
  readonly way: Way
  readonly amountPence: Pence
  readonly contact: string
  readonly reasons: string
  readonly byId: string
  readonly byName: string
  readonly on: Day
  readonly answered:
    | { readonly agrees: boolean; readonly reasons: string; readonly byName: string; readonly on: Day }
    | undefined
}

/**
 * Money that was paid for days after a death or a move (`on`), in pence: paid then in all, and of that still asked for: no more than
 * others hold now, and without what was written off. Proposals newest first.
 */
export type PaidAfter = {
  readonly groundId: string
  readonly on: Day
  readonly died: boolean
  readonly paidPence: Pence
  readonly openPence: Pence
  readonly writtenOffPence: Pence
  readonly all: readonly Proposal[]
}

/** One on finance's first screen: for whom, how much was paid after which day, and whether a second yes is waited for. Pence. */
export type PaidAfterToDo = {
  readonly budgetId: string
  readonly personName: string
  readonly on: Day
  readonly died: boolean
  readonly paidPence: Pence
  readonly waits: boolean
}
