import { type Day, daysBetween } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import type { NextStep, Review, Side } from '../review.ts'
import type { AskedThem, NewNeed, Preparation, TypedFor } from './preparing.ts'

export type PreparingReason =
  | 'no-review-open'
  | 'you-typed-theirs'
  | 'say-yours-first'
  | 'person-said-it-themselves'
  | 'said-after-today'
  | 'said-too-long-ago'
  | 'nothing-to-take-back'
  | 'nothing-was-typed-for-you'
  | 'person-has-said'
  | 'asked-after-today'
  | 'asked-too-long-ago'
  | 'asked-that-day-already'
  | 'no-new-need'
  | 'new-need-is-noted'

export type WithoutTheirViewReason =
  | 'person-has-not-said-yet'
  | 'worker-has-not-said-yet'
  | 'only-going-on-without-their-view'

/** How many days back something may have been said on paper, or asked: what was before belongs to an earlier talk. */
export const DAYS_BACK = 92

/** On so many days somebody asked, before a review is held without the person's view. */
export const ASKED_DAYS = 2

/** Whether a side may say, or say again. What a worker said stays once they typed the person's: the one must not follow the other. */
export function maySayOwn(current: Review | undefined, side: Side): Verdict<PreparingReason> {
  if (current === undefined) return refuse('no-review-open')
  return side === 'worker' && current.typedForPerson ? refuse('you-typed-theirs') : fine
}

/**
 * Whether a worker may type what the person said by phone, on paper or beside them: after their own side is said, and never over
 * what the person said themself.
 */
export function mayTypeFor(current: Review | undefined): Verdict<PreparingReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!current.said.worker) return refuse('say-yours-first')
  return current.said.person && current.preparation.person?.typedFor === undefined
    ? refuse('person-said-it-themselves')
    : fine
}

/** On which day the person said what is typed for them: not in the days to come, nor long before. */
export function maySayWhen(saidOn: Day, today: Day): Verdict<PreparingReason> {
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  return daysBetween(saidOn, today) > DAYS_BACK ? refuse('said-too-long-ago', 'saidOn') : fine
}

/** Whether the person may take back what they said, until the review is over. */
export function mayTakeBack(current: Review | undefined): Verdict<PreparingReason> {
  if (current === undefined) return refuse('no-review-open')
  return current.preparation.person === undefined ? refuse('nothing-to-take-back') : fine
}

/** Whether there is something typed for the person of which they can say how it sounds. */
export function maySaySounds(typed: Preparation | undefined): Verdict<PreparingReason> {
  return typed?.typedFor === undefined ? refuse('nothing-was-typed-for-you') : fine
}

/** Whether the worker may write down that they asked and nothing was answered: once a day. Nobody answers in the person's place. */
export function maySayAsked(current: Review | undefined, on: Day, today: Day): Verdict<PreparingReason> {
  if (current === undefined) return refuse('no-review-open')
  if (current.said.person) return refuse('person-has-said')
  if (on > today) return refuse('asked-after-today', 'askedOn')
  if (daysBetween(on, today) > DAYS_BACK) return refuse('asked-too-long-ago', 'askedOn')
  return current.asked.some((one) => one.on === on) ? refuse('asked-that-day-already', 'askedOn') : fine
}

/** Whether the person was asked often enough, and gave no answer: a state of its own, neither yes nor no. */
export const askedWithoutAnswer = (asked: readonly AskedThem[]): boolean =>
  new Set(asked.map(({ on }) => on)).size >= ASKED_DAYS

/**
 * only-going-on-without-their-view: a review may be held without the person's view once they were asked on two days; then
 * everything goes on as it is. Never less, never an end, because somebody did not answer.
 */
export function mayHoldWithoutTheirView(
  { said, asked }: Pick<Review, 'said' | 'asked'>,
  steps: readonly NextStep[],
): Verdict<WithoutTheirViewReason> {
  if (!askedWithoutAnswer(asked)) return refuse('person-has-not-said-yet')
  if (!said.worker) return refuse('worker-has-not-said-yet')
  return steps
    .filter(({ step }) => step !== 'go-on')
    .map(
      ({ outcomeId }): Reason<WithoutTheirViewReason> => ({
        code: 'only-going-on-without-their-view',
        at: `step-${outcomeId}`,
      }),
    )
}

/** Whether what stands as the person's side is their own word: said by them, or typed for them and "yes, that sounds like me". */
export const isTheirOwnWord = ({ typedFor }: { typedFor?: TypedFor | undefined }): boolean =>
  typedFor === undefined || typedFor.sounds === true

/** What a side may see: its own preparation; the other's too once both have said. */
export const revealedPreparation = (
  all: Review['preparation'],
  reader: Side,
  said: Review['said'],
): Review['preparation'] =>
  said.person && said.worker
    ? all
    : { person: reader === 'person' ? all.person : undefined, worker: reader === 'worker' ? all.worker : undefined }

/** Whether the worker may write what follows from a new need: it is there, and nobody did yet. */
export function mayNote(need: NewNeed | undefined): Verdict<PreparingReason> {
  if (need === undefined) return refuse('no-new-need')
  return need.noted === undefined ? fine : refuse('new-need-is-noted')
}
