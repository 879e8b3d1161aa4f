import type { Day } from '#core/day.ts'

export const TRIED_WAYS = ['phone', 'visit', 'video', 'letter'] as const
export type TriedWay = (typeof TRIED_WAYS)[number]

/** First asked, and asked once more. There is no third time. */
export type Turn = 'asked' | 'again'

/** The worker asked and had no answer. That is all it says: it is never read as an answer. */
export type Tried = {
  readonly turn: Turn
  readonly way: TriedWay
  readonly words: string
  readonly byName: string
  readonly on: Day
}

/** A person whom their worker is to ask how things are, since a day. */
export type ToAsk = { readonly budgetId: string; readonly knownAs: string; readonly since: Day }
