import type { Day } from '#core/day.ts'
import type { Money } from '#journey/money/index.ts'
import type { Held, Side } from '#journey/review/index.ts'
import type { StopAgreed } from '#journey/spending/index.ts'

/** How an ending may be told. Money spent outside the plan: only once a manager agreed to the last step of all (spending/outside). */
export const KINDS = ['after-review', 'person-chose', 'spent-outside'] as const
export type EndingKind = (typeof KINDS)[number]

/** The four conditions of a good ending (M4 a–d, the study's Discussion). */
export const CONDITIONS = ['a', 'b', 'c', 'd'] as const
export type Condition = (typeof CONDITIONS)[number]

export const ANSWERS = ['yes', 'no', 'not-sure'] as const
export type Answer = (typeof ANSWERS)[number]

/** How one side sees one condition; `order` rises with each view that was given. Never a score. */
export type ConditionView = {
  condition: Condition
  side: Side
  said: Answer
  words: string
  byName: string
  on: Day
  order: number
}

/**
 * An ending told to the person: the last day that is paid, why, and what has happened that the plan waited for ('' where
 * nothing was named). It stops nothing until it is confirmed.
 */
export type Ending = {
  endingId: string
  kind: EndingKind
  lastDay: Day
  event: string
  reasons: string
  toldOn: Day
  proposedByName: string
  /** The reader's own views until both sides have said; then both. */
  views: readonly ConditionView[]
  said: Readonly<Record<Side, boolean>>
  confirmed: { byName: string; on: Day } | undefined
}

/** A goal of the plan that was set up for payment, and what it waits for, if anything. */
export type Goal = { outcomeId: string; words: string; endsEvent: string | undefined }

/** What the ending pages look at. `events`: what the plan itself says the money goes on until. Notice in days. */
export type EndingState = {
  ending: Ending | undefined
  goals: readonly Goal[]
  events: readonly string[]
  lastReview: Held | undefined
  money: Money
  noticeDays: number
  /** A stop that a manager agreed to, with its earliest last day; undefined where there is none. */
  stopAgreed: StopAgreed | undefined
}
