import { type Day, maxDay } from '#core/day.ts'
import { fine, isFine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { isTheirOwnWord, mayHoldWithoutTheirView, type WithoutTheirViewReason } from '../preparing/rules.ts'
import type { OutcomeKind, Progress, Review, Side, Step, View } from '../review.ts'
import { viewOf } from '../rules.ts'
import type { BeforeView, StepSaid, Talk, TalkEnds, ThirdAsked, Together, WithoutSaid } from './together.ts'

export type ConcludeReason =
  | 'no-review-open'
  | WithoutTheirViewReason
  | 'a-way-of-working-brings-no-less'
  | 'end-while-not-both-say-met'
  | 'end-needs-their-own-word'
  | 'end-needs-a-sustain-plan'
  | 'talk-about-it-first'
  | 'ask-somebody-else-first'
  | 'ask-without-the-help-first'
  | 'say-why-not-go-on'

/** What the study's rules propose for a goal. A human decides; a proposal changes nothing. */
export type Proposal =
  | 'celebrate-then-step-down-or-end'
  | 'sustain-plan-first'
  | 'change-the-support'
  | 'go-on'
  | 'keep-working-this-way'
  | 'talk-then-third-party'
  | 'talk-first'

/**
 * The proposal for one goal (L9, study's Background). Views differ where exactly one side says "met"; "partly" and "not
 * yet" agree that it is not. Change met: celebrate, then step down or end if something says how the good is kept, else
 * plan that first. Somebody who does not know: talk first. Maintenance met: go on. Not met: change the support. Process never counts toward an ending.
 */
export function propose(kind: OutcomeKind, person: Progress, worker: Progress, hasSustainPlan: boolean): Proposal {
  if (person === 'dont-know' || worker === 'dont-know') return 'talk-first'
  if ((person === 'met') !== (worker === 'met')) return 'talk-then-third-party'
  if (person !== 'met') return 'change-the-support'
  if (kind === 'process') return 'keep-working-this-way'
  if (kind === 'maintenance') return 'go-on'
  return hasSustainPlan ? 'celebrate-then-step-down-or-end' : 'sustain-plan-first'
}

/** The proposal for a goal of a review that both sides have rated; undefined while one has not. */
export function proposalFor(review: Review, outcomeId: string): Proposal | undefined {
  const [person, worker] = [viewOf(review, outcomeId, 'person'), viewOf(review, outcomeId, 'worker')]
  const goal = review.outcomes.find((one) => one.outcomeId === outcomeId)
  if (goal === undefined || person === undefined || worker === undefined) return undefined
  return propose(goal.kind, person.progress, worker.progress, review.hasSustainPlan)
}

/** Whether the two talk about a goal first: they see it differently, or one of them does not know. */
export const asksToTalk = (review: Review, outcomeId: string): boolean => {
  const proposal = proposalFor(review, outcomeId)
  return proposal === 'talk-then-third-party' || proposal === 'talk-first'
}

/** Whether a step would in the end mean less help. */
export const isLess = (step: Step): boolean => step === 'step-down' || step === 'end'

/** Whether something else than going on is said of maintenance that works as both see it: then the worker says why (L9). */
export const leavesWhatWorks = (review: Review, { outcomeId, step }: Pick<StepSaid, 'outcomeId' | 'step'>): boolean =>
  step !== 'go-on' && proposalFor(review, outcomeId) === 'go-on'

/** What was said for the review besides the two views. */
export type Heard = Pick<Together, 'without' | 'talks'>

/**
 * Whether the worker may write down what follows: both sides have said, or all goes on for somebody who was asked and gave no answer;
 * and each step to less stands on what it needs. A step changes no money by itself.
 */
export function mayConclude(
  current: Review | undefined,
  steps: readonly StepSaid[],
  heard: Heard,
): Verdict<ConcludeReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!current.said.person) return mayHoldWithoutTheirView(current, steps)
  if (!current.said.worker) return refuse('worker-has-not-said-yet')
  return steps.flatMap((step) => [
    ...(isLess(step.step) ? mayBeLess(current, step, heard) : fine),
    ...(leavesWhatWorks(current, step) && step.whyNotGoOn === ''
      ? refuse('say-why-not-go-on', `whyNotGoOn-${step.outcomeId}`)
      : fine),
  ])
}

/** Less or an end: never of a way of working, never over a difference, and only after the question without the help (L11). */
function mayBeLess(
  review: Review,
  { outcomeId, step }: StepSaid,
  { without, talks }: Heard,
): readonly Reason<ConcludeReason>[] {
  const at = `step-${outcomeId}`
  if (review.outcomes.some((goal) => goal.outcomeId === outcomeId && goal.kind === 'process'))
    return refuse('a-way-of-working-brings-no-less', at)
  const met = (side: Side): boolean => viewOf(review, outcomeId, side)?.progress === 'met'
  if (step === 'end' && !(met('person') && met('worker'))) return refuse('end-while-not-both-say-met', at)
  const own = viewOf(review, outcomeId, 'person')
  if (own === undefined || !isTheirOwnWord(own)) return refuse('end-needs-their-own-word', at)
  if (step === 'end' && !review.hasSustainPlan) return refuse('end-needs-a-sustain-plan', at)
  const isUnsure = (side: Side): boolean => viewOf(review, outcomeId, side)?.progress === 'dont-know'
  const seeAlike = met('person') === met('worker') && !isUnsure('person') && !isUnsure('worker')
  const talked = seeAlike ? fine : overDifference(talks, outcomeId, at)
  if (!isFine(talked)) return talked
  const asked = (['person', 'worker'] as const).every((side) =>
    without.some((one) => one.outcomeId === outcomeId && one.side === side),
  )
  return asked ? fine : refuse('ask-without-the-help-first', at)
}

/** A difference is talked about, and while it stays one a third person has said how they see it. */
function overDifference(talks: readonly Talk[], outcomeId: string, at: string): readonly Reason<ConcludeReason>[] {
  const own = talks.filter((talk) => talk.outcomeId === outcomeId)
  if (own.length === 0) return refuse('talk-about-it-first', at)
  return own.some(({ third }) => third?.said !== undefined) ? fine : refuse('ask-somebody-else-first', at)
}

/** The goals about which the question without the help is asked: never a way of working. */
export const asksWithoutFor = ({ outcomes }: Pick<Review, 'outcomes'>) =>
  outcomes.filter(({ kind }) => kind !== 'process')

/**
 * Whether the question is put to the reader on the page of both views: for a change that both see as reached, or once somebody
 * has begun to answer it. Nobody whose support simply goes on is frightened with it.
 */
export const isTimeToAsk = (review: Review, without: readonly { outcomeId: string }[]): boolean =>
  without.length > 0 ||
  review.outcomes.some(
    ({ outcomeId, kind }) =>
      kind === 'change' &&
      ['person', 'worker'].every((side) => viewOf(review, outcomeId, side as Side)?.progress === 'met'),
  )

/** What a side may see of it: its own answers, and the other's for each goal once both have answered there. */
export const withoutShown = (all: readonly WithoutSaid[], side: Side): readonly WithoutSaid[] =>
  all.filter(
    (one) => one.side === side || all.some((other) => other.side === side && other.outcomeId === one.outcomeId),
  )

/** By which way of the law less help, or none, could follow: the need itself is looked at again, or something else meets it. */
export type Ground = 'look-at-the-need-again' | 'another-way-meets-it'

/** Both say that it goes without the help: the need is looked at again. Else the need may still be there. */
export function groundOf(without: readonly WithoutSaid[], outcomeId: string): Ground {
  const own = without.filter((one) => one.outcomeId === outcomeId)
  return own.length > 1 && own.every(({ answer }) => answer === 'yes')
    ? 'look-at-the-need-again'
    : 'another-way-meets-it'
}

export type TalkReason =
  | 'no-review-open'
  | 'not-both-have-said'
  | 'you-do-not-differ-here'
  | 'say-whom-you-ask'
  | 'cannot-ask-this-one'
  | 'day-has-passed'

export type TalkGiven = { outcomeId: string; endsAs: TalkEnds; third: string | undefined; askBy: Day | undefined }

/** Whether a talk may be written down: of a goal that the two see differently or that one of them is not sure of, with somebody who may be asked. */
export function mayTalk(
  current: Review | undefined,
  given: TalkGiven,
  around: { today: Day; askable: readonly { humanId: string }[] },
): Verdict<TalkReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!current.said.person || !current.said.worker) return refuse('not-both-have-said')
  if (!asksToTalk(current, given.outcomeId)) return refuse('you-do-not-differ-here')
  if (given.endsAs !== 'ask-third') return fine
  if (given.third === undefined) return refuse('say-whom-you-ask', 'third')
  if (!around.askable.some(({ humanId }) => humanId === given.third)) return refuse('cannot-ask-this-one', 'third')
  return given.askBy !== undefined && given.askBy < around.today ? refuse('day-has-passed', 'askBy') : fine
}

export type ThirdReason = 'you-have-answered'

/** Once, by whoever is asked. */
export const mayAnswerThird = ({ answeredOn }: ThirdAsked): Verdict<ThirdReason> =>
  answeredOn === undefined ? fine : refuse('you-have-answered')

/** The one that a form or an address names, else the first that waits. */
export const chosenOf = (asked: readonly ThirdAsked[], talk: string): ThirdAsked | undefined =>
  talk === ''
    ? (asked.find(({ answeredOn }) => answeredOn === undefined) ?? asked[0])
    : asked.find(({ talkId }) => `${talkId}` === talk)

/** Whether both sides rate everything so that it is to go on as it is. */
export const allGoesOn = (review: Review): boolean =>
  review.outcomes.length > 0 &&
  review.outcomes.every(({ outcomeId }) => {
    const proposal = proposalFor(review, outcomeId)
    return proposal === 'go-on' || proposal === 'keep-working-this-way'
  })

/** Since when both say that a goal is met: since the review before, where both said so then; else since the later of the two said it first. */
export function metSince(person: View, worker: View, before: readonly BeforeView[]): Day {
  const then = before.filter((one) => one.outcomeId === person.outcomeId && one.progress === 'met')
  const [first, second] = then
  if (first !== undefined && second !== undefined) return maxDay(first.on, second.on)
  return maxDay(person.since ?? person.on, worker.since ?? worker.on)
}
