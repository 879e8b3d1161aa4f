import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Step } from '../../review.ts'
import type { Result, StepSaidOf } from './result.ts'

export type ResultReason = 'no-review-held-yet'
export type SayReason =
  | ResultReason
  | 'answer-one-at-least'
  | 'said-after-today'
  | 'said-before-the-review'
  | 'said-it-themselves'
export type BeginReason = ResultReason | 'begun-already'

/** Whether something may be written about what came of a review: once there was one. */
export const mayWrite = (result: Result | undefined): Verdict<ResultReason> =>
  result === undefined ? refuse('no-review-held-yet') : fine

/** Whether what the person says of the steps may be kept; as often as they like, the newest stands. */
export function maySayOfSteps(
  result: Result | undefined,
  answers: number,
  { saidOn, today, at }: { saidOn: Day; today: Day; at?: string | undefined },
): Verdict<SayReason> {
  if (result === undefined) return refuse('no-review-held-yet')
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  if (saidOn < result.held.heldOn) return refuse('said-before-the-review', 'saidOn')
  return answers === 0 ? refuse('answer-one-at-least', at) : fine
}

/** Nobody types over what the person said of a step themselves: they alone change that. `given`: the goals that were typed. */
export const mayTypeOver = (stepsSaid: readonly StepSaidOf[], given: readonly string[]): Verdict<SayReason> =>
  given
    .filter((outcomeId) => isOwn(saidOf(stepsSaid, outcomeId)))
    .flatMap((outcomeId) => refuse('said-it-themselves', `answer-${outcomeId}`))

/** Whether a word on a step is the person's own, not typed for them. */
export const isOwn = (said: StepSaidOf | undefined): boolean => said !== undefined && said.typedFor === undefined

/** Whether the next version of the plan may be begun from a review: once. The plan itself says whether it can change now. */
export function mayBegin(result: Result | undefined): Verdict<BeginReason> {
  if (result === undefined) return refuse('no-review-held-yet')
  return result.became === undefined ? fine : refuse('begun-already')
}

/** By when the person is given what came of a review held on a day. */
export const copyDue = (heldOn: Day, copyDays: number): Day => addDays(heldOn, copyDays)

/** The person's newest word on a step; undefined while they have not said. */
export const saidOf = (stepsSaid: readonly StepSaidOf[], outcomeId: string): StepSaidOf | undefined =>
  stepsSaid.find((one) => one.outcomeId === outcomeId)

/** Whether every goal goes on as it is, which is what the person reads first. */
export const everythingGoesOn = (steps: readonly { step: Step }[]): boolean =>
  steps.length > 0 && steps.every(({ step }) => step === 'go-on')
