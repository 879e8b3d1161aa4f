import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'

export const REPLIES = ['agree', 'need-it', 'talk'] as const
/** What the person says to it. */
export type Reply = (typeof REPLIES)[number]

export const WAYS = ['phone', 'visit', 'letter', 'message'] as const
/** How somebody tried to reach the person. */
export type Way = (typeof WAYS)[number]

/** One part of the reason: which weeks or which line, and how much of it. Pence. */
export type ReasonLine = { readonly words: string; readonly amountPence: Pence }

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
  readonly replies: readonly { readonly reply: Reply; readonly words: string; readonly on: Day }[]
  readonly tried: readonly { readonly on: Day; readonly how: Way; readonly words: string; readonly byName: string }[]
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

/** A proposal that waits for a second human. */
export type ToApprove = {
  readonly giveBackId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly amountPence: Pence
  readonly byName: string
  readonly on: Day
}
