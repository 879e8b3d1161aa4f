import type { Day } from '#core/day.ts'

/** What the person and their worker wrote to each other: one message. */
export type Message = {
  readonly messageId: string
  /** Whether the person wrote it; else their worker, or whoever covered then. */
  readonly fromPerson: boolean
  readonly byName: string
  readonly on: Day
  readonly words: string
  /** The person's, and nobody has written back since. */
  readonly open: boolean
  /** By which day the worker said that they answer. */
  readonly answerBy: { readonly on: Day; readonly byName: string } | undefined
}

/** A person who wrote and whom nobody has answered yet, for their worker's first screen. It holds no words. */
export type MessageWaiting = {
  readonly budgetId: string
  readonly knownAs: string
  /** Of the oldest that is not answered. */
  readonly since: Day
  readonly count: number
  /** Promised for the oldest of them that has a day; undefined where none was said. */
  readonly answerBy: Day | undefined
}

/** Messages on one page. */
export const MESSAGES_A_PAGE = 15
