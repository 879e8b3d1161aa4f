import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { weeklyPence as lineWeeklyPence } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Need } from '#journey/needs/index.ts'
import { needOf, notMet } from './needs-met.ts'
import {
  answerOf,
  type Ends,
  type Outcome,
  type Part,
  type Plan,
  SIDES,
  type Side,
  type SpendLine,
  sentenceOf,
} from './plan.ts'
import { whyWithoutYes } from './without-yes.ts'

/** What is missing before anybody can agree. */
export type ToAgreeReason =
  | 'plan-has-no-outcomes'
  | 'outcome-meets-no-need'
  | 'outcome-has-no-known-by'
  | 'change-outcome-has-no-end'
  | 'need-is-not-met'
  | 'plan-has-no-spend-line'
  | 'spend-line-serves-no-outcome'
  | 'spend-line-ends-before-it-starts'
  | 'person-has-said-nothing'
  | 'sustain-risk-not-answered'
  | 'no-one-to-ring'
  | 'what-if-it-breaks-not-said'
  | 'nobody-said-how-they-understand-it'

export type ToSubmitReason = ToAgreeReason | 'person-has-not-agreed' | 'worker-has-not-agreed'

export type ChangeReason =
  | 'no-plan-yet'
  | 'plan-is-with-the-decider'
  | 'plan-is-open-already'
  | 'no-needs-to-plan-for'
  | 'plan-is-not-decided-yet'

export type EndsReason = 'choose-when-it-ends' | 'say-the-last-day' | 'say-what-happens-then'

export type PlanReason = ToSubmitReason | ChangeReason | EndsReason

/**
 * What is missing before anybody can agree, all at once and in the order in which a plan is made (D1, D4: need → goal → spend
 * line). The person's own part about keeping the good later may stay blank; the worker's part about what is at risk may not (F).
 * A small plan is asked for less: see `toAgreeSmall`. Of a plan by which money is paid, a need that nothing meets stops the sending
 * alone (`toSubmit`): a change for the better starts at once.
 */
export function toAgree(plan: Plan): Verdict<ToAgreeReason> {
  const first = plan.small === true ? fine : said(plan, 'want', ['person'], 'person-has-said-nothing')
  const last = plan.small === true ? toAgreeSmall(plan) : toAgreeUsual(plan)
  return [
    ...first,
    ...(plan.outcomes.length === 0 ? refuse('plan-has-no-outcomes') : fine),
    ...plan.outcomes.flatMap((one) => goalReasons(plan, one)),
    ...(plan.running === true ? fine : needsReasons(plan)),
    ...(plan.spendLines.length === 0 ? refuse('plan-has-no-spend-line') : fine),
    ...plan.spendLines.flatMap((one) => lineReasons(plan, one)),
    ...last,
  ]
}

const toAgreeUsual = (plan: Plan): Verdict<ToAgreeReason> => [
  ...said(plan, 'sustain', ['worker'], 'sustain-risk-not-answered'),
  ...said(plan, 'unwell-ring', SIDES, 'no-one-to-ring'),
]

/**
 * Of a small plan, besides goal and money: what happens if it breaks or stops, said once anywhere (F5), and one sentence on how
 * somebody understands it (D15). Either side's will do, so that nothing waits for an answer that the person does not give.
 */
function toAgreeSmall(plan: Plan): Verdict<ToAgreeReason> {
  const [first] = plan.spendLines
  const repaired = plan.spendLines.some(({ whoRepairs }) => (whoRepairs ?? '') !== '')
  return [
    ...(repaired ? fine : said(plan, 'sustain', ['worker'], 'what-if-it-breaks-not-said', first?.spendLineId)),
    ...said(plan, 'understood', SIDES, 'nobody-said-how-they-understand-it'),
  ]
}

function said(
  plan: Plan,
  part: Part,
  sides: readonly Side[],
  reason: ToAgreeReason,
  at?: string,
): Verdict<ToAgreeReason> {
  return sides.some((side) => sentenceOf(plan, part, side) !== undefined) ? fine : refuse(reason, at)
}

/** A council's limits for a small plan, in pence: a week, and once. */
export type SmallPlan = { weeklyPence: Pence; oncePence: Pence }

/** Whether a plan with money in it stays within both limits; one without any is not known to be small. */
export const isSmall = (plan: Pick<Plan, 'spendLines'>, limits: SmallPlan): boolean =>
  plan.spendLines.length > 0 && weeklyPence(plan) <= limits.weeklyPence && oncePence(plan) <= limits.oncePence

function goalReasons(plan: Plan, one: Outcome): Verdict<ToAgreeReason> {
  const { outcomeId, knownBy, scale = [], kind, ends } = one
  return [
    ...(needOf(plan, one) !== undefined ? fine : refuse('outcome-meets-no-need', outcomeId)),
    ...(knownBy === '' && scale.length === 0 ? refuse('outcome-has-no-known-by', outcomeId) : fine),
    ...(kind === 'change' && ends.as === 'ongoing' ? refuse('change-outcome-has-no-end', outcomeId) : fine),
  ]
}

/** Care Act 2014, s.25(1)(c): each eligible need is met by a goal, or the worker says how else, where and by whom. Goals come first. */
const needsReasons = (plan: Plan): Verdict<ToAgreeReason> =>
  (plan.outcomes.length === 0 ? [] : notMet(plan)).flatMap(({ needId }) => refuse('need-is-not-met', needId))

function lineReasons(plan: Plan, one: SpendLine): Verdict<ToAgreeReason> {
  const { spendLineId, outcomeId, ends, startsOn } = one
  return [
    ...(plan.outcomes.some((goal) => goal.outcomeId === outcomeId)
      ? fine
      : refuse('spend-line-serves-no-outcome', spendLineId)),
    ...(endsTooEarly(ends, startsOn) ? refuse('spend-line-ends-before-it-starts', spendLineId) : fine),
  ]
}

/** Whether a last day lies before the first. */
export const endsTooEarly = (ends: Ends, startsOn: Day): boolean => ends.as === 'date' && ends.on < startsOn

/** Whether a side has said yes, with or without a reservation, to the plan as it reads now. */
export function hasAgreed(plan: Plan, side: Side): boolean {
  const answer = answerOf(plan, side)
  return answer?.stands === true && (answer.answer === 'yes' || answer.answer === 'yes-but')
}

/**
 * What is missing before the plan can be sent to be decided: all of `toAgree`, every need met, the worker's standing yes, and the person's (D7)
 * or, on record, why there is none (`whyWithoutYes`).
 */
export function toSubmit(plan: Plan): Verdict<ToSubmitReason> {
  return [
    ...toAgree(plan),
    ...(plan.running === true ? needsReasons(plan) : fine),
    ...(hasAgreed(plan, 'person') || whyWithoutYes(plan) ? fine : refuse('person-has-not-agreed')),
    ...(hasAgreed(plan, 'worker') ? fine : refuse('worker-has-not-agreed')),
  ]
}

/** Pence a week over all spend lines, each in its season; what is paid once counts nothing here (see `oncePence`). */
export const weeklyPence = (plan: { spendLines: readonly Pick<SpendLine, 'every' | 'amountPence'>[] }): Pence =>
  plan.spendLines.reduce((sum, line) => sum + lineWeeklyPence(line), 0n)

/** Pence of everything that is paid once. */
export const oncePence = (plan: { spendLines: readonly Pick<SpendLine, 'every' | 'amountPence'>[] }): Pence =>
  plan.spendLines.reduce((sum, line) => (line.every === 'once' ? sum + line.amountPence : sum), 0n)

/** Whether this version may change: it is there, and nobody has sent it to be decided. */
export function mayChange(plan: Pick<Plan, 'submitted'> | undefined): Verdict<ChangeReason> {
  if (plan === undefined) return refuse('no-plan-yet')
  return plan.submitted ? refuse('plan-is-with-the-decider') : fine
}

/** A first version is opened once, and starts from eligible needs (s.25 Care Act: which needs are to be met). */
export function mayOpen(plan: Plan | undefined, needs: readonly Need[]): Verdict<ChangeReason> {
  if (plan !== undefined) return refuse('plan-is-open-already')
  return needs.length === 0 ? refuse('no-needs-to-plan-for') : fine
}

/** A further version is opened once the last one was decided, however, or is in force: also while its money runs (D20). */
export function mayOpenNext(plan: Pick<Plan, 'decided' | 'startedOn'> | undefined): Verdict<ChangeReason> {
  if (plan === undefined) return refuse('no-plan-yet')
  return plan.decided === undefined && plan.startedOn === undefined ? refuse('plan-is-not-decided-yet') : fine
}

/** What a form says about an ending; the parts that the choice does not use are ignored. */
export type EndsInput = { endsAs: Ends['as'] | undefined; endsOn: Day | undefined; endsEvent: string }

/** The ending that a form says, or what it leaves out. */
export function readEnds(input: EndsInput): { ends: Ends } | { refused: Verdict<EndsReason> } {
  if (input.endsAs === undefined) return { refused: refuse('choose-when-it-ends', 'endsAs') }
  if (input.endsAs === 'ongoing') return { ends: { as: 'ongoing' } }
  if (input.endsAs === 'event') {
    return input.endsEvent === ''
      ? { refused: refuse('say-what-happens-then', 'endsEvent') }
      : { ends: { as: 'event', event: input.endsEvent } }
  }
  return input.endsOn === undefined
    ? { refused: refuse('say-the-last-day', 'endsOn') }
    : { ends: { as: 'date', on: input.endsOn } }
}
