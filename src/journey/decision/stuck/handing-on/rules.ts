import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Because, WaitingChallenge } from '../../challenge/challenge.ts'

export type HandingReason = 'nothing-waits-here' | 'choose-who-looks-again' | 'say-until-when-away' | 'back-in-time'

export type HandOn = { to: string; awayUntil: Day | undefined }

/** Why it is handed on: what is in the way by itself comes before what is said about being away. */
export const becauseOf = ({ why }: WaitingChallenge): Because => why ?? 'is-away'

/**
 * Whether a challenge may be given to this human. Only where it is stuck: whoever is named no longer can, let the day pass, or is
 * away until it has passed. Only to somebody who neither wrote in the plan nor decided on it, and who could say yes to so much
 * (`others` holds no one else); and nobody names themself.
 */
export function mayHandOn(
  one: WaitingChallenge | undefined,
  { to, awayUntil }: HandOn,
  humanId: string,
): Verdict<HandingReason> {
  if (one === undefined) return refuse('nothing-waits-here')
  const able = to !== humanId && one.others.some((other) => other.humanId === to)
  return [...(able ? fine : refuse('choose-who-looks-again', 'who')), ...mayBeAway(one, awayUntil)]
}

function mayBeAway({ why, answerBy }: WaitingChallenge, awayUntil: Day | undefined): Verdict<HandingReason> {
  if (why !== undefined) return fine
  if (awayUntil === undefined) return refuse('say-until-when-away', 'awayUntil')
  return awayUntil < answerBy ? refuse('back-in-time', 'awayUntil') : fine
}
