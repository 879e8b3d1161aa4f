import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'

export const REPLIES = ['agree', 'need-it', 'talk'] as const
/** What the person says to it. */
export type Reply = (typeof REPLIES)[number]

export const WAYS = ['phone', 'visit', 'letter', 'message'] as const
/** How somebody tried to reach the person. */
export type Way = (typeof WAYS)[number]

/** One part of the reason: which weeks or which line, and how much of it. Pence. */
export type ReasonLine = { readonly words: string; readonly amountPence: Pence }

/** What the person said to it. `typedBy`: who wrote it down for them, who heard it `how`; absent where they wrote it here. */
export type Replied = {
  readonly reply: Reply
  readonly words: string
  readonly on: Day
  readonly typedBy?: string | undefined
  readonly how?: HeardHow | 'here' | undefined
}

/** Money left over that could go back, and everything that has happened to it. Replies newest first. */
export type GiveBack = {
  readonly giveBackId: string
  readonly amountPence: Pence
  readonly asRole: 'person' | 'worker' | 'finance-officer'
  readonly proposedBy: string
  readonly byName: string
  readonly on: Day
  readonly lines: readonly ReasonLine[]
  readonly approved: { readonly byName: string; readonly on: Day; readonly notBefore: Day } | undefined
  readonly replies: readonly Replied[]
  readonly tried: readonly { readonly on: Day; readonly how: Way; readonly words: string; readonly byName: string }[]
  /** A manager decided, where nobody could be reached, that it goes back all the same. */
  readonly decided?: { readonly byName: string; readonly on: Day; readonly reasons: string } | undefined
  readonly dropped: { readonly byName: string; readonly on: Day; readonly reason: string } | undefined
  readonly carriedOut: { readonly byName: string; readonly on: Day } | undefined
}

/** What the rules lean on: the newest first, what lies beyond the limit and what is there for use (pence), and a bad time. */
export type GivingBack = {
  readonly all: readonly GiveBack[]
  readonly leftOverPence: Pence
  readonly freePence: Pence
  readonly isBadTime: boolean
  readonly noticeDays: number
}

/**
 * A proposal that waits for a second human: for their yes (of another than the reader, where the reader proposed it), or, where nobody
 * could be reached, for a manager to decide.
 */
export type ToApprove = {
  readonly waitsFor: 'yes' | 'yes-of-another' | 'decision'
  readonly giveBackId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly amountPence: Pence
  readonly byName: string
  readonly on: Day
}
