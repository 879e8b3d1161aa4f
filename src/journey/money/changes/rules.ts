import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { answerOf, hasAgreed, type Plan, toAgree } from '#journey/plan/index.ts'
import type { Started, ToStart } from './changes.ts'

export type StartReason =
  | 'payments-not-set-up'
  | 'nothing-new-to-start'
  | 'plan-is-with-the-decider'
  | 'was-not-approved'
  | 'plan-is-not-whole'
  | 'a-changed-line-is-paused'
  | 'payments-have-ended'
  | 'more-money-needs-a-decision'
  | 'worse-needs-their-yes'
  | 'their-14-days-are-not-over'
  | 'worker-has-not-agreed'

export type ObjectReason = 'no-change-to-object-to' | 'said-so-already' | 'the-14-days-are-over'
export type AnswerReason = 'nothing-to-answer' | 'answered-already'

/**
 * Whether the newest version may start now, by whom: for the worse only with the person's own standing yes; above what was
 * decided only once that is decided; and never without the worker, who agrees by starting it or has said yes.
 */
export function mayStart(to: ToStart, by: 'person' | 'worker', today: Day): Verdict<StartReason> {
  const { next, inForce, agreementId } = to
  if (agreementId === undefined || inForce === undefined) return refuse('payments-not-set-up')
  if (next === undefined || next.versionId === inForce.versionId) return refuse('nothing-new-to-start')
  const undecided = isDecidable(next)
  if (!isFine(undecided)) return undecided
  return [
    ...(isFine(toAgree(next)) ? fine : refuse('plan-is-not-whole')),
    ...isOpenToChange(to, today),
    ...(to.risesAboveDecided ? refuse('more-money-needs-a-decision') : fine),
    ...(isFine(to.worse) ? fine : isAgreedTo(next, today)),
    ...(by === 'worker' || hasAgreed(next, 'worker') ? fine : refuse('worker-has-not-agreed')),
  ]
}

/** The person's own standing yes; one typed for them counts once they can no longer say "that is not what I said". */
function isAgreedTo(next: Plan, today: Day): Verdict<StartReason> {
  if (!hasAgreed(next, 'person')) return refuse('worse-needs-their-yes')
  const given = answerOf(next, 'person')?.givenFor
  if (given === undefined) return fine
  return given.copy !== undefined && given.copy.objectUntil < today ? fine : refuse('their-14-days-are-not-over')
}

function isDecidable({ submitted, decided }: Plan): Verdict<StartReason> {
  if (!submitted) return fine
  if (decided === undefined) return refuse('plan-is-with-the-decider')
  return decided === 'approved' || decided === 'approved-with-conditions' ? fine : refuse('was-not-approved')
}

/** What a change would reach into: a line that is paused by its person, or payments that have come to their end. */
function isOpenToChange({ changes, overlays }: ToStart, today: Day): Verdict<StartReason> {
  const over = overlays.some((one) => one.kind === 'ends' && one.lineId === undefined && one.on < today)
  if (over) return refuse('payments-have-ended')
  const touched = changes.flatMap((one) => (one.kind === 'ends' ? [one.lineId] : []))
  const paused = overlays.some(
    (one) =>
      one.kind === 'pause' &&
      (one.to === undefined || one.to >= today) &&
      (one.lineId === undefined || touched.includes(one.lineId)),
  )
  return paused && touched.length > 0 ? refuse('a-changed-line-is-paused') : fine
}

/** Whether the person may say that they do not want a change that started: for 14 days, once. */
export function mayObject(started: Started | undefined, today: Day): Verdict<ObjectReason> {
  if (started === undefined) return refuse('no-change-to-object-to')
  if (started.objected !== undefined) return refuse('said-so-already')
  return started.objectUntil < today ? refuse('the-14-days-are-over') : fine
}

/** The worker answers what the person said about a change, once. */
export function mayAnswer(started: Started | undefined): Verdict<AnswerReason> {
  if (started?.objected === undefined) return refuse('nothing-to-answer')
  return started.answered === undefined ? fine : refuse('answered-already')
}
