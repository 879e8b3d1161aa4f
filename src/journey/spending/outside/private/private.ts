import type { Day } from '#core/day.ts'

/** What can mean that somebody else decides about the money. Never proof, and never a reason to change the money. */
export const SIGNS = ['all-in-cash-on-pay-day', 'new-payee-after-new-details', 'said-so'] as const
export type Sign = (typeof SIGNS)[number]

export const SAID = ['no', 'yes', 'not-sure', 'talk'] as const
export type PrivateSaid = (typeof SAID)[number]

/** What the person said when alone. `safeWay`: how to reach them, in their words; '' where they left it. */
export type PrivateAnswer = {
  readonly said: PrivateSaid
  readonly words: string
  readonly safeWay: string
  readonly on: Day
}

/** What the worker does after a talk alone. */
export const AFTER_TALK = ['nothing', 'safety', 'ask-anew'] as const
export type AfterTalk = (typeof AFTER_TALK)[number]

/** That they talked alone about a question without an answer, and what the worker does next: never what the person answers. */
export type PrivateTalk = {
  readonly on: Day
  readonly next: AfterTalk
  readonly words: string
  readonly byName: string
}

/** A question for the person alone. Nobody but they and their worker see it. Answers newest first. */
export type PrivateQuestion = {
  readonly privateId: string
  readonly signs: readonly Sign[]
  readonly because: string
  readonly byName: string
  readonly on: Day
  readonly answers: readonly PrivateAnswer[]
  readonly talk: PrivateTalk | undefined
  readonly followed: { readonly byName: string; readonly on: Day; readonly words: string } | undefined
}
