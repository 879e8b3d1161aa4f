import { addMonths, type Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { answerOf, hasAgreed, type Plan, toAgree } from '#journey/plan/index.ts'
import type { CutRestsOn, Started, ToStart } from './changes.ts'

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
  | 'less-needs-a-ground'

export type ObjectReason = 'no-change-to-object-to' | 'said-so-already' | 'the-14-days-are-over'
export type ObjectForReason = ObjectReason | 'said-before-it-started' | 'said-after-today'
export type AnswerReason = 'nothing-to-answer' | 'answered-already'

/**
 * Whether the newest version may start now, by whom: for the worse only with the person's own standing yes; above what was
 * decided only once that is decided; never without the worker, who agrees by starting it or has said yes; and less money only on what
 * carries it (`cutRestsOn`).
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
    ...lessRests(to, by, today),
  ]
}

/** Looking again found that less is needed (s.27(4) with s.13), another way meets the need (s.27(5)), or the person's own wish. */
const FOR_LESS: readonly string[] = ['reassessed-less-needed', 'another-way', 'persons-choice']

/**
 * On what less money would rest: the person begins it; both agreed, the person in their own session; else a ground in law that is new
 * enough, with the other way there by the day. A yes that somebody typed for the person does not carry it alone.
 */
export function cutRestsOn(to: ToStart, by: 'person' | 'worker', today: Day): CutRestsOn | undefined {
  const { next, ground } = to
  if (by === 'person') return { as: 'begun-by-person' }
  if (next !== undefined && hasAgreed(next, 'person') && answerOf(next, 'person')?.givenFor === undefined)
    return { as: 'agreed-by-both' }
  if (ground === undefined || !FOR_LESS.includes(ground.basis)) return undefined
  const isThere = ground.otherFrom === undefined || ground.otherFrom <= today
  const isNew = addMonths(ground.on, ground.months) >= today
  return isThere && isNew ? { as: 'ground', groundId: ground.groundId } : undefined
}

/** Whether the change is less money, and so needs something to rest on. */
export const isCut = ({ worse }: Pick<ToStart, 'worse'>): boolean => worse.some(({ code }) => code === 'less-money')

/** Asked once the person's yes is there: what they have not agreed to is not started at all. */
function lessRests(to: ToStart, by: 'person' | 'worker', today: Day): Verdict<StartReason> {
  if (!isCut(to) || to.next === undefined || !isFine(isAgreedTo(to.next, today))) return fine
  return cutRestsOn(to, by, today) === undefined ? refuse('less-needs-a-ground') : fine
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

/**
 * The steps down that end with this change: their line ends, or gets another amount. What both agreed to was for that line at that
 * amount, with its own notice and rules of staying; nobody has said yes to it for another, so it is told, and agreed anew.
 */
export const stepsThatEnd = ({ changes, stepsAhead, lines }: StepsIn): readonly StepThatEnds[] =>
  stepsAhead.flatMap(({ lineId, next }) => {
    const isChanged = changes.some((one) => one.kind !== 'adds' && one.lineId === lineId)
    const what = lines.find((one) => one.lineId === lineId)?.what ?? ''
    return isChanged ? [{ what, next }] : []
  })
type StepsIn = Pick<ToStart, 'changes' | 'stepsAhead' | 'lines'>
/** What stepped down, and the day on which its next step would have come. */
export type StepThatEnds = { readonly what: string; readonly next: Day }

/** Whether the person may say that they do not want a change that started: for 14 days, once. */
export function mayObject(started: Started | undefined, today: Day): Verdict<ObjectReason> {
  if (started === undefined) return refuse('no-change-to-object-to')
  if (started.objected !== undefined) return refuse('said-so-already')
  return started.objectUntil < today ? refuse('the-14-days-are-over') : fine
}

/** Whether a worker may write down that the person said so: as for the person, on the day on which they said it. */
export function mayObjectFor(started: Started | undefined, saidOn: Day, today: Day): Verdict<ObjectForReason> {
  const may = mayObject(started, saidOn)
  if (!isFine(may)) return may
  if (started !== undefined && saidOn < started.startsOn) return refuse('said-before-it-started', 'saidOn')
  return saidOn > today ? refuse('said-after-today', 'saidOn') : fine
}

/** The worker answers what the person said about a change, once. */
export function mayAnswer(started: Started | undefined): Verdict<AnswerReason> {
  if (started?.objected === undefined) return refuse('nothing-to-answer')
  return started.answered === undefined ? fine : refuse('answered-already')
}
