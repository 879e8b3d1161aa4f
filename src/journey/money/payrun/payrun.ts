import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { HoldReason, WhoActs } from '../holds/hold.ts'

/** How far the work on a run has come: which share of the people is done, items and pence so far. */
export type Progress = {
  readonly items: number
  readonly totalPence: Pence
  readonly isDone: boolean
  /** The share of the council's budgets that is done, 0 to 100; ids are random, so their order tells it well enough. */
  readonly share: number
}

/**
 * Where a run stands, derived from its rows: being drafted (in pieces), drafted, checked, approved and being posted (in pieces),
 * posted; or withdrawn. What the files of a posted run have come to is the files' own matter.
 */
export type RunStatus = 'drafting' | 'drafted' | 'checked' | 'posting' | 'posted' | 'withdrawn'

type Signed = { readonly on: Day; readonly by: string; readonly byName: string }

/** A batch of payments: drafted by one human, checked, approved by another. Pence: what stands in it, less what it left out. */
export type RunSummary = {
  readonly runId: string
  readonly payUpTo: Day
  /** Only lines of this budget code; undefined: all. */
  readonly code: string | undefined
  /** One payment of its own, asked for apart from what falls due. */
  readonly isSingle: boolean
  readonly draftedOn: Day
  readonly draftedBy: string
  readonly draftedByName: string
  readonly checked: (Signed & { readonly words: string; readonly warnings: number }) | undefined
  readonly approved: Signed | undefined
  readonly withdrawn: (Signed & { readonly reason: string }) | undefined
  readonly draft: Progress
  readonly post: Progress
  readonly status: RunStatus
  /** Items that stand in it, and that it left out. */
  readonly count: number
  readonly leftOut: number
  readonly totalPence: Pence
}

/** Why a run did not pay an item. */
export type LeftOutBecause = 'nothing-due-any-more' | 'on-hold' | 'changed-since' | 'payment-came-back'

/** `pot` and `refund` are payments of their own: from the money for a bad time, and of what somebody paid in too much. */
export type ItemKind = 'instalment' | 'adjustment' | 'contribution' | 'pot' | 'refund'

/** One part of a run, as frozen when it was drafted; pence, below zero where it is kept back. */
export type RunItem = {
  readonly itemId: string
  readonly budgetId: string
  readonly personName: string
  readonly what: string
  readonly kind: ItemKind
  readonly payOn: Day
  /** The day on which it is in the account, once it was posted. */
  readonly arrivesOn: Day | undefined
  readonly amountPence: Pence
  readonly working: readonly string[]
  /** Why it was left out, or, before the approval, would be if it were approved now. */
  readonly leftOut: LeftOutBecause | undefined
}

/** A run's items, a page of people at a time. */
export type RunItems = { readonly items: readonly RunItem[]; readonly page: number; readonly pages: number }

/** Why an instalment that is due cannot be paid yet. */
export type HoldUp = 'no-bank-details' | 'bank-details-not-checked' | 'bank-sent-it-back' | 'no-card' | 'on-hold'

/** A standing hold, as finance reads it. */
export type HeldBecause = {
  readonly reason: HoldReason
  readonly words: string
  readonly whoActs: WhoActs
  readonly actBy: Day
  readonly placedOn: Day
  readonly placedByName: string
}

/** What waits for one person, and why; pence and number of instalments. */
export type HeldUp = {
  readonly budgetId: string
  readonly personName: string
  readonly why: HoldUp
  readonly hold: HeldBecause | undefined
  /** By when somebody must act for the money to be there in time; of a hold, what was said when it was placed. */
  readonly actBy: Day
  readonly count: number
  readonly totalPence: Pence
}

/** An approved plan that nobody has set up for payment yet. */
export type ToSetUp = { readonly budgetId: string; readonly personName: string; readonly decidedOn: Day }

/**
 * What is due up to a day and in no run. `isAll` false: counted for the first people only, since there are many. `arrivesFirst`: the
 * first day on which some of it is to be in an account; undefined where nothing is due.
 */
export type DueNow = {
  readonly count: number
  readonly totalPence: Pence
  readonly isAll: boolean
  readonly arrivesFirst: Day | undefined
}

/** The finance desk: what waits for approval, what is due up to a day and in no run, what is held up and why, what is past. */
export type PayRuns = {
  readonly upTo: Day
  readonly waiting: readonly RunSummary[]
  readonly approved: readonly RunSummary[]
  readonly due: DueNow
  /** At most the first hundred, overdue holds first; `heldUpMore`: how many besides. */
  readonly heldUp: readonly HeldUp[]
  readonly heldUpMore: number
  readonly toSetUp: readonly ToSetUp[]
}
