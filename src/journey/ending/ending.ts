import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Money } from '#journey/money/index.ts'
import type { Held, OutcomeKind, Side } from '#journey/review/index.ts'
import type { StopAgreed } from '#journey/spending/index.ts'
import type { Cliffs } from './cliff-edge/cliff.ts'
import type { GroundState } from './ground/ground.ts'

/**
 * How an ending may be told. After a review: every goal that counts is reached, as both see it. Reassessed: whatever became of the goals,
 * the law no longer asks for this help. Money spent outside the plan: only once a manager agreed to the last step (spending/outside).
 */
export const KINDS = [
  'after-review',
  'reassessed',
  'person-chose',
  'spent-outside',
  'moved',
  'other-council',
  'hospital',
  'died',
] as const
export type EndingKind = (typeof KINDS)[number]

/** The four conditions of a good ending (M4 a–d, the study's Discussion). */
export const CONDITIONS = ['a', 'b', 'c', 'd'] as const
export type Condition = (typeof CONDITIONS)[number]

export const ANSWERS = ['yes', 'no', 'not-sure'] as const
export type Answer = (typeof ANSWERS)[number]

/**
 * How one side sees one condition; `order` rises with each view that was given. Never a score. `outcomeId`: the goal that a
 * view on (c) is about, undefined where it is about the whole. `typedFor`: somebody else typed it, and how the person said it.
 */
export type ConditionView = {
  condition: Condition
  outcomeId: string | undefined
  typedFor: { byName: string; how: string; on: Day; witnessName?: string; photoId?: string | undefined } | undefined
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
  proposedBy: string
  proposedByName: string
  /** On what it rests in law; undefined for one told before that was written down. */
  groundId: string | undefined
  /** Somebody thinks that it is wrong: from then on its last day counts no longer, and `confirmed` is undefined. */
  challenge: EndingChallenge | undefined
  /** The goals that the two look at for (c). One that is only about how things are done is not among them. */
  goals: readonly Goal[]
  /** The reader's own views until both sides have said; then both. */
  views: readonly ConditionView[]
  said: Readonly<Record<Side, boolean>>
  confirmed: { byName: string; on: Day } | undefined
}

/** "I think this ending is wrong", and how somebody else answered. `stands`: a new last day may be told, with the full notice. */
export type EndingChallenge = {
  challengeId: string
  words: string
  saidOn: Day
  /** Who typed it and how it was said, where it was not the person. */
  typedFor: { byName: string; how: HeardHow } | undefined
  answerBy: Day
  answered: { stands: boolean; reasons: string; byName: string; on: Day } | undefined
}

/** A goal of the plan that was set up for payment, and what it waits for, if anything. */
export type Goal = {
  outcomeId: string
  kind: OutcomeKind
  words: string
  endsEvent: string | undefined
  endsOn: Day | undefined
}

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
  ground: GroundState
  /** Either side says of a goal that counts that it is not reached. */
  notMet: boolean
  cliffs: Cliffs
}
