import { addDays, type Day, mondayOf } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Side } from '#journey/review/index.ts'
import type { Answer, Part, Taper, Tapers } from './taper.ts'

export type TaperReason =
  | 'payments-not-set-up'
  | 'line-cannot-step-down'
  | 'one-goes-on-already'
  | 'no-steps'
  | 'steps-rise'
  | 'changes-nothing'
  | 'price-needed'
  | 'step-too-near'
  | 'over-already'
  | 'laid-already'
  | 'said-after-today'
  | 'said-before-it-was-proposed'
  | 'say-who-else-heard-it'
  | 'answered-here-already'
  | 'person-has-not-said-yes'
  | 'worker-has-not-said-yes'
  | 'no-ground-for-less'
  | 'no-ground-for-nothing'
  | 'comes-to-something-else'
  | 'in-a-pay-run-already'
  | 'not-going-on'
  | 'said-this-week-already'
  | 'no-step-ahead'
  | 'no-way-back-was-agreed'
  | 'no-step-down-yet'
  | 'stepped-back-already'
  | 'has-begun-already'

/** Where it stands; 'ahead': laid, and its first step has not come; 'overtaken': its line changed since, and no step comes any more. */
export type State = 'proposed' | 'ahead' | 'going-on' | 'held' | 'at-its-end' | 'dropped' | 'overtaken'

const stopOf = ({ stops }: Taper, kind: 'hold' | 'return' | 'dropped') => stops.find((one) => one.kind === kind)

/** The steps that have come, or come while nothing holds them. */
export function standingParts(taper: Taper): readonly Part[] {
  const { parts, stops, overtakenOn } = taper
  const first = [...stops.map(({ on }) => on), ...(overtakenOn === undefined ? [] : [overtakenOn])].reduce<
    Day | undefined
  >((a, b) => (a === undefined || b < a ? b : a), undefined)
  return first === undefined ? parts : parts.filter(({ from }) => from <= first)
}

/** The steps that have come by a day. */
export const takenParts = (taper: Taper, today: Day): readonly Part[] =>
  taper.laid === undefined ? [] : standingParts(taper).filter(({ from }) => from <= today)

export function stateOf(taper: Taper, today: Day): State {
  if (stopOf(taper, 'dropped') !== undefined) return 'dropped'
  if (taper.laid === undefined) return 'proposed'
  if (taper.stops.length > 0) return 'held'
  const taken = takenParts(taper, today).length
  if (taper.overtakenOn !== undefined && taken < taper.parts.length) return 'overtaken'
  return taken === 0 ? 'ahead' : taken === taper.parts.length ? 'at-its-end' : 'going-on'
}

const isOpen = (taper: Taper, today: Day): boolean => ['proposed', 'ahead', 'going-on'].includes(stateOf(taper, today))

/** What the line pays now by it, pence each whole period: the step before, where it was gone back to. */
export function amountNow(taper: Taper, today: Day): Pence {
  const taken = takenParts(taper, today)
  const place = stopOf(taper, 'return') === undefined ? taken.length - 1 : taken.length - 2
  return taken[place]?.amountPence ?? taper.startPence
}

export type Proposed = { lineId: string; parts: readonly Part[] }

/** Steps go down from what is paid now, never up, each after the notice; one at a time for each line. */
export function mayPropose(now: Tapers, { lineId, parts }: Proposed, today: Day): Verdict<TaperReason> {
  if (now.agreementId === undefined) return refuse('payments-not-set-up')
  const line = now.lines.find((one) => one.lineId === lineId)
  if (line === undefined) return refuse('line-cannot-step-down', 'line')
  if (now.all.some((one) => one.lineId === lineId && isOpen(one, today))) return refuse('one-goes-on-already', 'line')
  return [...goesDown(line.nowPence, parts), ...isAfterNotice(parts, today, now.noticeDays)]
}

/** From what is paid now on, no step is above the one before; the last is below the first. */
export function goesDown(startPence: Pence, parts: readonly Part[]): Verdict<TaperReason> {
  let before = startPence
  if (parts.length === 0) return refuse('no-steps', 'steps')
  for (const { amountPence } of parts) {
    if (amountPence > before) return refuse('steps-rise', 'steps')
    before = amountPence
  }
  return before === startPence ? refuse('changes-nothing', 'steps') : fine
}

function isAfterNotice(parts: readonly Part[], agreedOn: Day, noticeDays: number): Verdict<TaperReason> {
  const [first] = parts
  return first !== undefined && first.from < addDays(agreedOn, noticeDays) ? refuse('step-too-near', 'first') : fine
}

/** A side may answer while it is proposed. */
export function mayAnswer(taper: Taper, today: Day): Verdict<TaperReason> {
  const state = stateOf(taper, today)
  if (state === 'proposed') return fine
  return refuse(state === 'dropped' || state === 'overtaken' ? 'over-already' : 'laid-already')
}

/** A worker writes down what the person said: on a day since it was proposed; by phone somebody else heard it; never over their own words. */
export function mayAnswerFor(
  taper: Taper,
  given: { saidOn: Day; how: 'together' | 'phone' | 'paper'; witness: string },
  today: Day,
): Verdict<TaperReason> {
  const open = mayAnswer(taper, today)
  if (!isFine(open)) return open
  if (answerOf(taper, 'person')?.how === 'here') return refuse('answered-here-already')
  if (given.saidOn > today) return refuse('said-after-today', 'saidOn')
  if (given.saidOn < taper.on) return refuse('said-before-it-was-proposed', 'saidOn')
  return given.how === 'phone' && given.witness === '' ? refuse('say-who-else-heard-it', 'witness') : fine
}

export const answerOf = ({ answers }: Taper, side: Side): Answer | undefined => answers.find((one) => one.side === side)

const saidYes = (taper: Taper, side: Side): boolean => answerOf(taper, side)?.said === 'yes'

/** What is there when it is laid: whether something carries less, and an end where its last step is nothing; what the steps come to now, what stands in a pay run. */
export type Before = {
  hasGround: boolean
  hasGroundForEnd: boolean
  nowPence: Pence
  comesToPence: Pence
  takenTo: Day | undefined
  noticeDays: number
}

/** Whether its last step is nothing: that is an end of this line, and rests on what carries an end. */
export const endsAtNothing = (parts: readonly Part[]): boolean => parts.at(-1)?.amountPence === 0n

/**
 * Laid only with the yes of both, each their own; on what carries less, and an end where it ends at nothing; with the whole notice from
 * today; and to the penny what both agreed to. No answer is not a yes.
 */
export function mayLay(taper: Taper, before: Before, today: Day): Verdict<TaperReason> {
  const open = mayAnswer(taper, today)
  if (!isFine(open)) return open
  const [first] = taper.parts
  return [
    ...(saidYes(taper, 'person') ? fine : refuse('person-has-not-said-yes')),
    ...(saidYes(taper, 'worker') ? fine : refuse('worker-has-not-said-yes')),
    ...(before.hasGround ? fine : refuse('no-ground-for-less')),
    ...(before.hasGround && endsAtNothing(taper.parts) && !before.hasGroundForEnd
      ? refuse('no-ground-for-nothing')
      : fine),
    ...isAfterNotice(taper.parts, today, before.noticeDays),
    ...(before.nowPence === taper.startPence && before.comesToPence === taper.agreedPence
      ? fine
      : refuse('comes-to-something-else')),
    ...(before.takenTo !== undefined && first !== undefined && first.from <= before.takenTo
      ? refuse('in-a-pay-run-already')
      : fine),
  ]
}

/** "This week was hard": once a week, while it goes on. */
export function maySayHard(taper: Taper, today: Day): Verdict<TaperReason> {
  const state = stateOf(taper, today)
  if (state !== 'ahead' && state !== 'going-on') return refuse('not-going-on')
  return taper.hard.some(({ weekFrom }) => weekFrom === mondayOf(today)) ? refuse('said-this-week-already') : fine
}

/** The hard weeks since the last step, or since it was laid where none has come. */
export function hardSinceStep(taper: Taper, today: Day): number {
  const last = takenParts(taper, today).at(-1)?.from ?? taper.laid?.on
  return last === undefined ? 0 : taper.hard.filter(({ weekFrom }) => weekFrom >= mondayOf(last)).length
}

/** Whether one more hard week meets the rule, so that the next step waits. */
export const meetsTheRule = (taper: Taper, today: Day): boolean =>
  hardSinceStep(taper, today) + 1 >= taper.hardWeeksToStay

/** Staying where it is: any day while a step lies ahead. */
export function mayHold(taper: Taper, today: Day): Verdict<TaperReason> {
  const state = stateOf(taper, today)
  if (state === 'at-its-end') return refuse('no-step-ahead')
  return state === 'ahead' || state === 'going-on' ? fine : refuse('not-going-on')
}

/** One step back up, once, where the rule of it says so. */
export function mayStepBack(taper: Taper, today: Day): Verdict<TaperReason> {
  const state = stateOf(taper, today)
  if (state === 'proposed' || state === 'dropped' || taper.overtakenOn !== undefined) return refuse('not-going-on')
  if (!taper.mayReturn) return refuse('no-way-back-was-agreed')
  if (stopOf(taper, 'return') !== undefined) return refuse('stepped-back-already')
  return takenParts(taper, today).length === 0 ? refuse('no-step-down-yet') : fine
}

/** Let go before its first step, by either side: what both agreed is then as if it had not been. */
export function mayDrop(taper: Taper, today: Day): Verdict<TaperReason> {
  const state = stateOf(taper, today)
  if (state === 'proposed' || state === 'ahead') return fine
  return refuse(state === 'dropped' || state === 'overtaken' ? 'over-already' : 'has-begun-already')
}

/** Steps on dates so many weeks apart. `price`: pence for one time, where `counts` are times; else `counts` are pence. */
export function partsFrom(given: {
  firstOn: Day
  weeks: number
  counts: readonly (bigint | number)[]
  pricePence: Pence | undefined
}): readonly Part[] {
  const { firstOn, weeks, counts, pricePence } = given
  return counts.map((count, place) => ({
    from: addDays(firstOn, 7 * weeks * place),
    amountPence: pricePence === undefined ? BigInt(count) : BigInt(count) * pricePence,
    times: pricePence === undefined ? undefined : Number(count),
  }))
}

/** The first day on which a step may come, were it agreed today: a Monday. */
export const earliestStep = (today: Day, noticeDays: number): Day => mondayOf(addDays(today, noticeDays + 6))
