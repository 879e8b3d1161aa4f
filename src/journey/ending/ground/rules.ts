import { addMonths, type Day, daysBetween } from '#core/day.ts'
import { fine, type Reason, refuse, type Verdict } from '#core/verdict.ts'
import { saysItCostsTooMuch } from '#journey/decision/index.ts'
import {
  type AftercareDecided,
  type Because,
  type Body,
  CARRYING,
  type For,
  type Ground,
  type GroundFacts,
  type GroundState,
  type Happened,
  LOOKED_AGAIN,
  NO_NEEDS,
} from './ground.ts'

export type GroundReason =
  | 'no-ground-is-written'
  | 'ground-is-for-less-only'
  | 'ground-is-too-old'
  | 'aftercare-needs-both'
  | 'other-way-comes-too-late'
  | 'choose-what-it-rests-on'
  | 'needs-a-decision-that-says-so'
  | 'say-what-was-done-to-agree'
  | 'give-the-advice'
  | 'cost-is-no-reason'
  | 'day-is-still-to-come'
  | 'day-is-long-ago'
  | 'talk-about-each-way-first'
  | 'no-aftercare-is-written'
  | 'this-body-has-decided'
  | 'never-for-this-alone'
  | 'name-the-new-council'
  | 'say-who-was-told-there'

/** What ends the duty even where care is aftercare: both bodies said so, or the person died. Whoever moves is still owed it. */
const ENDS_AFTERCARE: readonly Ground['basis'][] = ['s117-both', 'died']
const ONLY_LESS: readonly Ground['basis'][] = ['reassessed-less-needed']

/**
 * Whether a ground carries a cut or an end. `lastDay`: the last day that is paid, or the day before less is paid; the other way is
 * there the day after at the latest. What carries an end carries less on the way too. Looking again stays new enough for the council's
 * months, and that there are no needs is what a decision since the money began says. Aftercare (s.117) ends only by both bodies, or by death.
 */
export function standsFor(
  ground: Ground | undefined,
  asked: { for: For; lastDay?: Day | undefined },
  facts: GroundFacts,
): Verdict<GroundReason> {
  if (ground === undefined) return refuse('no-ground-is-written')
  const { basis, other } = ground
  if (asked.for === 'end' && ONLY_LESS.includes(basis)) return refuse('ground-is-for-less-only')
  if (NO_NEEDS.includes(basis) && ground.restsOn?.saysNone !== true) return refuse('needs-a-decision-that-says-so')
  if (asked.for === 'end' && facts.aftercareId !== undefined && !ENDS_AFTERCARE.includes(basis))
    return refuse('aftercare-needs-both')
  if (isOld(ground, facts)) return refuse('ground-is-too-old')
  const lastDay = asked.lastDay ?? facts.today
  return basis === 'another-way' && other !== undefined && daysBetween(lastDay, other.from) > 1
    ? refuse('other-way-comes-too-late')
    : fine
}

/** The ground that a cut or an end would rest on, and what is missing: where nothing is, it stands. */
export type GroundFound = { readonly ground: Ground | undefined; readonly missing: Verdict<GroundReason> }

/** As `groundOf`, of what was read already. */
export function groundIn(
  { all, facts }: Pick<GroundState, 'all' | 'facts'>,
  asked: { for: For; lastDay?: Day | undefined },
): GroundFound {
  const [newest] = all
  const missing = standsFor(newest, asked, facts)
  return missing.length === 0 ? { ground: newest, missing } : { ground: undefined, missing }
}

function isOld({ basis, restsOn, writtenOn }: Ground, { today, months }: GroundFacts): boolean {
  const ages = LOOKED_AGAIN.some((one) => one === basis) || basis === 'another-way' || basis === 'persons-choice'
  return ages && addMonths(restsOn?.on ?? writtenOn, months) < today
}

type Reasons = readonly Reason<GroundReason>[]
const cost = (why: string, at = 'why'): Reasons => (saysItCostsTooMuch(why) ? refuse('cost-is-no-reason', at) : fine)

/**
 * Looking again: rests on a review or an assessment of this budget, with what was done to agree. That there are no needs that count
 * is what a decision about them says, and it comes with advice. Cost carries nothing.
 */
export function mayRestOnLooking(
  state: Pick<GroundState, 'looked'>,
  typed: { basis: string; restsOn: string; why: string; agreeSteps: string; advice: string },
): Verdict<GroundReason> {
  const rests = state.looked.find(({ id }) => id === typed.restsOn)
  const isNone = NO_NEEDS.some((one) => one === typed.basis)
  return [
    ...(rests === undefined ? refuse('choose-what-it-rests-on', 'restsOn') : fine),
    ...(rests !== undefined && isNone && !rests.saysNone ? refuse('needs-a-decision-that-says-so', 'restsOn') : fine),
    ...cost(typed.why),
    ...(typed.agreeSteps === '' ? refuse('say-what-was-done-to-agree', 'agreeSteps') : fine),
    ...(isNone && typed.advice === '' ? refuse('give-the-advice', 'advice') : fine),
  ]
}

/** Another way that meets the same need (s.27(5)): named, there from a day, agreement tried. What it costs may choose between two such ways. */
export const mayRestOnAnotherWay = (typed: { agreeSteps: string }): Verdict<GroundReason> =>
  typed.agreeSteps === '' ? refuse('say-what-was-done-to-agree', 'agreeSteps') : fine

/** The person's own wish: said by today, after each other way was talked about. */
export function mayRestOnWish(typed: { waysTalked: boolean; saidOn: Day }, today: Day): Verdict<GroundReason> {
  return [
    ...(typed.waysTalked ? fine : refuse('talk-about-each-way-first', 'ways')),
    ...(typed.saidOn > today ? refuse('day-is-still-to-come', 'saidOn') : fine),
  ]
}

const HAPPENED_WITHIN_MONTHS = 24

/** A move may be ahead; a death is past. Another council: which, and who there was told (continuity, ss.37 and 38). */
export function mayRestOnWhatHappened(
  typed: { basis: Happened; on: Day; newCouncil: string; told: string },
  today: Day,
): Verdict<GroundReason> {
  const { basis, on } = typed
  const ahead = basis === 'died' ? today : addMonths(today, 12)
  return [
    ...(on > ahead ? refuse('day-is-still-to-come', 'on') : fine),
    ...(addMonths(on, HAPPENED_WITHIN_MONTHS) < today ? refuse('day-is-long-ago', 'on') : fine),
    ...(basis === 'other-council' && typed.newCouncil === '' ? refuse('name-the-new-council', 'newCouncil') : fine),
    ...(basis === 'other-council' && typed.told === '' ? refuse('say-who-was-told-there', 'told') : fine),
  ]
}

/** The decision of each body on the aftercare that stands: the newest of each. */
export const bothOf = (
  decided: readonly AftercareDecided[],
  aftercareId: string | undefined,
): Partial<Record<Body, AftercareDecided>> =>
  Object.fromEntries(
    decided
      .filter((one) => one.aftercareId === aftercareId)
      .toReversed()
      .map((one) => [one.body, one]),
  )

/** One body decides about aftercare: once, on a day that has come, and never for a goal, time or a discharge alone. */
export function mayDecideAftercare(
  state: Pick<GroundState, 'decided' | 'facts'>,
  typed: { body: Body; on: Day; because: readonly Because[]; why: string },
): Verdict<GroundReason> {
  const { aftercareId, today } = state.facts
  if (aftercareId === undefined) return refuse('no-aftercare-is-written')
  if (bothOf(state.decided, aftercareId)[typed.body] !== undefined) return refuse('this-body-has-decided', 'body')
  return [
    ...(typed.on > today ? refuse('day-is-still-to-come', 'on') : fine),
    ...(typed.because.some((one) => CARRYING.includes(one)) ? fine : refuse('never-for-this-alone', 'because')),
    ...cost(typed.why),
  ]
}
