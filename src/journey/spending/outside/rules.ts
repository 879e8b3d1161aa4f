import { addDays, type Day } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { MILD, type OtherHelp, type Outside, type RowAt, STEPS, type Step, type StepKind } from './outside.ts'

export type OutsideReason =
  | 'happened-on-a-day-to-come'
  | 'happened-before-it-was-explained'
  | 'asked-about-already'
  | 'question-is-over'
  | 'rule-is-named-already'
  | 'name-the-rule-first'
  | 'explained-only-afterwards'
  | 'say-when-it-was-explained'
  | 'was-not-explained'
  | 'was-explained-before'
  | 'asked-already'
  | 'nobody-has-asked-yet'
  | 'person-has-not-answered'
  | 'nobody-has-listened-yet'
  | 'said-not-so-already'
  | 'somebody-else-used-it'
  | 'a-step-is-open'
  | 'say-why-a-milder-step-would-not-help'
  | 'a-look-ends-on-a-day'
  | 'a-look-is-too-long'
  | 'a-stop-needs-notice'
  | 'other-help-comes-too-late'
  | 'no-step-to-decide'
  | 'another-human-decides'
  | 'step-waits-for-a-manager'
  | 'no-step-to-look-back-on'
  | 'say-whether-it-goes-on'
  | 'is-a-bad-time'

/** The longest that a closer look may last, in days: half a year. Then it is over by itself. */
export const LOOK_DAYS = 183

/** Where a question stands: what comes next, or how it is over. */
export type Stand =
  | 'name-rule'
  | 'explain'
  | 'explained'
  | 'ask'
  | 'waits-for-answer'
  | 'listen'
  | 'agree'
  | 'waits-for-manager'
  | 'step-goes-on'
  | 'settled'

export function standOf(one: Outside): Stand {
  if (one.settled !== undefined) return 'settled'
  if (one.rule === undefined) return 'name-rule'
  if (one.rule.explained === undefined) return one.explained === undefined ? 'explain' : 'explained'
  if (one.asked === undefined) return 'ask'
  if (one.answers.length === 0) return 'waits-for-answer'
  if (one.heard.length === 0) return 'listen'
  const open = openStep(one)
  if (open === undefined) return 'agree'
  return waits(open) ? 'waits-for-manager' : 'step-goes-on'
}

export const isOver = (one: Outside): boolean => ['settled', 'explained'].includes(standOf(one))

const isMild = (step: StepKind): boolean => MILD.some((one) => one === step)

/** A step that only a manager can decide, and nobody has decided. */
export const waits = ({ step, decided }: Pick<Step, 'step' | 'decided'>): boolean =>
  !isMild(step) && decided === undefined

/** The step that was agreed and that nobody has looked back on; one that a manager said no to is none. */
export const openStep = ({ steps }: Pick<Outside, 'steps'>): Step | undefined =>
  steps.find(({ decided, tried }) => decided?.yes !== false && tried === undefined)

/** Asked about once; and never about what happened before a rule was explained, where an earlier question ended with explaining. */
export function mayBegin(
  before: readonly Outside[],
  { happenedOn, purchaseId, row }: { happenedOn: Day; purchaseId: string | undefined; row?: RowAt | undefined },
  today: Day,
): Verdict<OutsideReason> {
  if (happenedOn > today) return refuse('happened-on-a-day-to-come', 'happenedOn')
  if (purchaseId !== undefined && before.some((one) => one.purchase?.purchaseId === purchaseId))
    return refuse('asked-about-already', 'about')
  if (row !== undefined && before.some((one) => one.row?.fileId === row.fileId && one.row.rowNumber === row.rowNumber))
    return refuse('asked-about-already', 'about')
  return before.some(({ explained }) => explained !== undefined && happenedOn <= explained.on)
    ? refuse('happened-before-it-was-explained', 'happenedOn')
    : fine
}

/** `explainedOn`: the day on which the rule was explained; undefined: it was not. Explained afterwards does not count as explained. */
export function mayNameRule(one: Outside, explainedOn: Day | undefined): Verdict<OutsideReason> {
  if (one.settled !== undefined) return refuse('question-is-over')
  if (one.rule !== undefined) return refuse('rule-is-named-already')
  return explainedOn !== undefined && explainedOn > one.happenedOn ? refuse('explained-only-afterwards', 'found') : fine
}

/** Not in a bad time, nor in the days after it: nothing is brought up then. */
export function mayExplain(one: Outside, isBadTime: boolean): Verdict<OutsideReason> {
  if (isOver(one)) return refuse('question-is-over')
  if (isBadTime) return refuse('is-a-bad-time')
  if (one.rule === undefined) return refuse('name-the-rule-first')
  return one.rule.explained === undefined ? fine : refuse('was-explained-before')
}

/** Not in a bad time, nor in the days after it: nobody is asked then. */
export function mayAsk(one: Outside, isBadTime: boolean): Verdict<OutsideReason> {
  if (isOver(one)) return refuse('question-is-over')
  if (isBadTime) return refuse('is-a-bad-time')
  if (one.rule === undefined) return refuse('name-the-rule-first')
  if (one.rule.explained === undefined) return refuse('was-not-explained')
  return one.asked === undefined ? fine : refuse('asked-already')
}

/** The person may say it again and otherwise until the question is over: no day ends it. */
export function mayAnswer(one: Outside): Verdict<OutsideReason> {
  if (isOver(one)) return refuse('question-is-over')
  return one.asked === undefined ? refuse('nobody-has-asked-yet') : fine
}

export function mayHear(one: Outside): Verdict<OutsideReason> {
  const answer = mayAnswer(one)
  if (answer.length > 0) return answer
  return one.answers.length === 0 ? refuse('person-has-not-answered') : fine
}

/** What the worker understood last can be contradicted, also once the question is over: it is the person's own view. */
export function maySayNotSo({ heard: [last] }: Pick<Outside, 'heard'>): Verdict<OutsideReason> {
  if (last === undefined) return refuse('nobody-has-listened-yet')
  return last.notSo === undefined ? fine : refuse('said-not-so-already')
}

/** Milder steps than this one that were neither tried nor named as of no use. */
export const milderLeft = ({ steps, passed }: Pick<Outside, 'steps' | 'passed'>, step: StepKind): readonly StepKind[] =>
  STEPS.slice(0, STEPS.indexOf(step)).filter(
    (milder) =>
      !passed.some((one) => one.step === milder) &&
      !steps.some((one) => one.step === milder && one.tried !== undefined),
  )

/** The field for why a milder step would not help. */
export const whyNotField = (step: StepKind): string => `not-${step}`

export type Proposed = {
  step: StepKind
  until?: Day | undefined
  stop?: { help: OtherHelp; lastDay: Day } | undefined
  /** Why each milder step would not help; '' or absent where nothing is said. */
  whyNot: Partial<Record<StepKind, string>>
}

/** Whether a step may be agreed or proposed. `noticeDays`: the council's notice before money stops. */
export function mayAgree(
  one: Outside,
  proposed: Proposed,
  { today, noticeDays }: { today: Day; noticeDays: number },
): Verdict<OutsideReason> {
  const hear = mayHear(one)
  if (hear.length > 0) return hear
  if (one.answers[0]?.answer === 'somebody-else') return refuse('somebody-else-used-it')
  if (one.heard.length === 0) return refuse('nobody-has-listened-yet')
  if (openStep(one) !== undefined) return refuse('a-step-is-open')
  const missing = milderLeft(one, proposed.step).filter((step) => (proposed.whyNot[step] ?? '') === '')
  return [
    ...missing.map(
      (step): Reason<OutsideReason> => ({ code: 'say-why-a-milder-step-would-not-help', at: whyNotField(step) }),
    ),
    ...lookFor(proposed, today),
    ...stopFor(proposed, today, noticeDays),
  ]
}

function lookFor({ step, until }: Proposed, today: Day): Verdict<OutsideReason> {
  if (step !== 'closer-look') return fine
  if (until === undefined || until <= today) return refuse('a-look-ends-on-a-day', 'until')
  return until > addDays(today, LOOK_DAYS) ? refuse('a-look-is-too-long', 'until') : fine
}

function stopFor({ step, stop }: Proposed, today: Day, noticeDays: number): Verdict<OutsideReason> {
  if (step !== 'stop' || stop === undefined) return fine
  return [
    ...(stop.lastDay < addDays(today, noticeDays) ? refuse('a-stop-needs-notice', 'lastDay') : fine),
    ...(stop.help.from > addDays(stop.lastDay, 1) ? refuse('other-help-comes-too-late', 'helpFrom') : fine),
  ]
}

/** A manager, and never who proposed it. A stop that waited so long that its notice has run short is proposed anew. */
export function mayDecide(
  one: Outside,
  by: string,
  yes: boolean,
  { today, noticeDays }: { today: Day; noticeDays: number },
): Verdict<OutsideReason> {
  const step = openStep(one)
  if (isOver(one) || step === undefined || !waits(step)) return refuse('no-step-to-decide')
  if (step.proposedBy === by) return refuse('another-human-decides')
  return yes && step.stop !== undefined && step.stop.lastDay < addDays(today, noticeDays)
    ? refuse('a-stop-needs-notice')
    : fine
}

/** How the open step went. One that waits for a manager has not begun. */
export function mayLookBack(one: Outside): Verdict<OutsideReason> {
  const step = openStep(one)
  if (isOver(one) || step === undefined) return refuse('no-step-to-look-back-on')
  return waits(step) ? refuse('step-waits-for-a-manager') : fine
}

/** A question can be left at any time, with words; not while it has to be explained, which is all that is left to do then. */
export function maySettle(one: Outside): Verdict<OutsideReason> {
  if (isOver(one)) return refuse('question-is-over')
  if (one.rule !== undefined && one.rule.explained === undefined) return refuse('was-not-explained')
  const step = openStep(one)
  return step !== undefined && waits(step) ? refuse('step-waits-for-a-manager') : fine
}

/** A stop that a manager agreed to: what an ending for this reason stands on. */
export function stopAgreed(all: readonly Outside[]): Step | undefined {
  const open = all.filter(({ settled }) => settled === undefined).flatMap(({ steps }) => steps)
  return open.find(({ step, decided }) => step === 'stop' && decided?.yes === true)
}
