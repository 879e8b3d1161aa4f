import type { Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { type AnsweringReason, changedIn, type Sent, wrongIn } from '../answering/rules.ts'
import type { Answering } from '../needs.ts'
import { type SaidWhenReason, saidWhen } from '../said-when.ts'

export const HEARD_APART = ['phone', 'paper'] as const
/** How the worker has the person's answers: heard by phone, or read from a page that the person filled in. */
export type HeardApart = (typeof HEARD_APART)[number]

/** The person's answers as a worker typed them, and the day on which the person gave them. */
export type Heard = { how: HeardApart; saidOn: Day; sent: readonly Sent[] }

export type HeardReason =
  | Exclude<AnsweringReason, 'you-have-finished'>
  | 'finish-your-own-first'
  | 'person-has-finished'
  | 'person-answered-this'
  | SaidWhenReason

/** Whether the worker may type for the person at all: their own view is locked first, so that neither colours the other. */
export function mayTypeFor({ opened }: Answering): Verdict<HeardReason> {
  if (opened === undefined) return refuse('questions-not-open')
  if (opened.finished.worker === undefined) return refuse('finish-your-own-first')
  return opened.finished.person === undefined ? fine : refuse('person-has-finished')
}

/**
 * Whether these answers may be typed for the person. What the person answered in a session of their own, or on a device that
 * was handed to them, is never overwritten: `answeredByPerson` holds the keys of those questions.
 */
export function mayType(
  typed: Answering,
  answeredByPerson: readonly string[],
  { saidOn, sent }: Heard,
  today: Day,
): Verdict<HeardReason> {
  const verdict = mayTypeFor(typed)
  if (verdict.length > 0) return verdict
  const wrong = [...(wrongIn(typed, sent) as Verdict<HeardReason>), ...saidWhen(saidOn, today)]
  if (wrong.length > 0) return wrong
  return changedIn(typed, sent)
    .filter(({ key }) => answeredByPerson.includes(key))
    .map(({ key }): Reason<HeardReason> => ({ code: 'person-answered-this', at: `level-${key}` }))
}

/** Whether the worker may write down that the person has finished: they typed an answer for the person before. */
export function mayFinishFor(typed: Answering): Verdict<HeardReason> {
  const verdict = mayTypeFor(typed)
  return verdict.length === 0 && typed.own.length === 0 ? refuse('nothing-answered-yet') : verdict
}
