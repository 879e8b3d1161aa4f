import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { type Amount, type Challenge, type ChallengeAnswer, openChallenge } from '../amount.ts'

export type ChallengeReason = 'nothing-to-challenge-yet' | 'challenge-waits-for-an-answer'

/** Whether the person may say "I think this is wrong" now: there is a figure, and the last challenge was answered. As often as needed. */
export function mayChallenge(amount: Amount | undefined): Verdict<ChallengeReason> {
  if (amount === undefined) return refuse('nothing-to-challenge-yet')
  return openChallenge(amount) === undefined ? fine : refuse('challenge-waits-for-an-answer')
}

export type ChallengeForReason = ChallengeReason | 'said-after-today' | 'said-before-this-guess'

/** Whether a worker may write down that the person says so: as for the person, and said since the figure was worked out. */
export function mayChallengeFor(amount: Amount | undefined, saidOn: Day, today: Day): Verdict<ChallengeForReason> {
  const may = mayChallenge(amount)
  if (amount === undefined || !isFine(may)) return may
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  return saidOn < amount.on ? refuse('said-before-this-guess', 'saidOn') : fine
}

export type AnswerReason = 'answered-already' | 'say-the-new-amount'

/** Whether this answer may be given: it is not answered yet, and "changed" says the new amount. */
export function mayAnswer(
  challenge: Challenge,
  answer: { as: ChallengeAnswer; weeklyPence: Pence | undefined },
): Verdict<AnswerReason> {
  if (challenge.answered !== undefined) return refuse('answered-already')
  return answer.as === 'changed' && answer.weeklyPence === undefined ? refuse('say-the-new-amount', 'amount') : fine
}
