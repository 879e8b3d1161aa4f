import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { Offer } from '../readiness/readiness.ts'
import type { Third, ThirdTask } from './third.ts'

export type ThirdReason =
  | 'choose-who-listens'
  | 'say-by-when-they-listen'
  | 'listens-before-today'
  | 'third-is-still-asked'
  | 'nobody-is-asked'
  | 'you-have-answered'

/** Somebody of the council who is named, and a day that is not past. */
export function mayAskThird(
  { third, askBy }: { third: string | undefined; askBy: Day | undefined },
  { today, askable }: { today: Day; askable: readonly { humanId: string }[] },
): Verdict<ThirdReason> {
  const missing: Reason<ThirdReason>[] = []
  if (!askable.some(({ humanId }) => humanId === third)) missing.push({ code: 'choose-who-listens', at: 'third' })
  if (askBy === undefined) missing.push({ code: 'say-by-when-they-listen', at: 'askBy' })
  else if (askBy < today) missing.push({ code: 'listens-before-today', at: 'askBy' })
  return missing
}

type Facts = { readonly third: Third | undefined; readonly offers: readonly Offer[] }

/** Somebody is asked and was not heard yet. Where the person wants it no more, or it has happened, nobody waits for it. */
export function isOpen({ third, offers }: Facts): boolean {
  if (third === undefined || third.view !== undefined) return false
  const said = offers.find(({ what }) => what === 'third-party')?.answer?.said
  return said !== 'no' && said !== 'done'
}

/** While somebody is to be heard nothing is confirmed, unless a reason is written that the person reads. */
export const thirdFirst = (facts: Facts): Verdict<ThirdReason> =>
  isOpen(facts) && facts.third?.reason === undefined ? refuse('third-is-still-asked', 'third-party') : fine

/** A reason is written once, while somebody is still to be heard. */
export const mayGiveThirdReason = (facts: Facts): Verdict<ThirdReason> =>
  isOpen(facts) && facts.third?.reason === undefined ? fine : refuse('nobody-is-asked')

/** Whoever is asked answers once. */
export const mayAnswerThird = ({ answeredOn }: Pick<ThirdTask, 'answeredOn'>): Verdict<ThirdReason> =>
  answeredOn === undefined ? fine : refuse('you-have-answered')
