import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import type { Body, DecisionVerdict } from '../decision.ts'

/** Within so many working days a challenge is answered (our own rule). */
export const ANSWER_WORKING_DAYS = 10

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

export const CHALLENGE_STUCK = ['role-is-gone', 'had-a-part', 'limit-is-too-low', 'day-has-passed'] as const
/** Why a challenge does not come to its answer: whoever is named no longer can, or has let the day pass. */
export type ChallengeStuck = (typeof CHALLENGE_STUCK)[number]

/** Why somebody else looks again: what the rows say, or that whoever is named is away until after the day of the answer. */
export type Because = ChallengeStuck | 'is-away'

/** A challenge that waits, for the administrator: with whom, until when, what is in the way, and who else could answer. */
export type WaitingChallenge = {
  challengeId: string
  budgetId: string
  since: Day
  answerBy: Day
  deciderId: string
  deciderName: string
  /** Undefined where whoever is named can still answer in time. */
  why: ChallengeStuck | undefined
  others: readonly { humanId: string; name: string }[]
}

/** A decision that nobody could look at again, were it challenged: for the administrator. */
export type NobodyToLook = { budgetId: string; since: Day; deciderName: string }
