import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Amount, type Challenge, type ChallengeAnswer, openChallenge } from '../amount.ts'

export type ChallengeReason = 'nothing-to-challenge-yet' | 'challenge-waits-for-an-answer'

/** Whether the person may say "I think this is wrong" now: there is a figure, and the last challenge was answered. As often as needed. */
export function mayChallenge(amount: Amount | undefined): Verdict<ChallengeReason> {
  if (amount === undefined) return refuse('nothing-to-challenge-yet')
  return openChallenge(amount) === undefined ? fine : refuse('challenge-waits-for-an-answer')
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
