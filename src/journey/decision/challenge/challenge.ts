import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Body, DecisionVerdict } from '../decision.ts'

/** Within so many working days a challenge is answered (our own rule). */
export const ANSWER_WORKING_DAYS = 10

export const HEARD_HOW = ['together', 'phone', 'paper'] as const
/** How somebody said what a worker typed for them. */
export type HeardHow = (typeof HEARD_HOW)[number]

export const LOOKED_AGAIN = ['stays', 'approved', 'approved-with-conditions'] as const
/** What may become of it: the decision stays, or it is made again. A no made again is a decision that stays. */
export type LookedAgain = (typeof LOOKED_AGAIN)[number]

/** How a challenge was answered, by whom, with the reasons that the person reads. */
export type ChallengeAnswered = { as: 'stays' | 'made-again'; reasons: string; byName: string; on: Day }

/** "I think this decision is wrong": whose words, who looks at it again, and by which day we answer. */
export type Challenge = {
  challengeId: string
  decisionId: string
  words: string
  saidOn: Day
  /** Who typed it and how it was said, where it was not the person. */
  typedFor: { byName: string; how: HeardHow; on: Day } | undefined
  deciderId: string
  deciderName: string
  answerBy: Day
  answered: ChallengeAnswered | undefined
}

/** What there is to challenge: the decision that stands on what was sent last, and everybody who decided on it so far. */
export type Challengeable = {
  submissionId: string
  submittedBy: string
  versionId: string
  body: Body
  yearlyPence: Pence
  decisionId: string
  turn: number
  verdict: DecisionVerdict
  conditions: string
  decidedOn: Day
  decidedBy: readonly string[]
}

/** A challenge that waits for an answer, for a desk: of whom, with whom, since when, by when. */
export type OpenChallenge = {
  challengeId: string
  budgetId: string
  personId: string
  knownAs: string
  workerId: string | undefined
  workerName: string | undefined
  saidOn: Day
  answerBy: Day
  deciderId: string
  deciderName: string
}

/** Where nobody is left who could look again, or whoever was to do it no longer can: for the administrator. */
export type StuckChallenge = {
  budgetId: string
  /** 'said': it was challenged, and who was to answer no longer can. 'could-be': nobody could answer, were it challenged. */
  what: 'said' | 'could-be'
  since: Day
  deciderName: string
  /** Who else could answer; nobody where it is empty. */
  others: readonly string[]
}
