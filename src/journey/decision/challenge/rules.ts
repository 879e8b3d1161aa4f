import { addWorkingDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { saysItCostsTooMuch } from '../deciding/cost.ts'
import type { Body, DecisionVerdict, Process } from '../decision.ts'
import type { Decider } from '../process/process.ts'
import { couldSayYes } from '../process/rules.ts'
import { isApproval } from '../rules.ts'
import { isAgreedTo, type Standing } from '../standing/rules.ts'
import {
  ANSWER_WORKING_DAYS,
  type Challenge,
  type Challengeable,
  type ChallengeStuck,
  type LookedAgain,
} from './challenge.ts'

export type ChallengeReason =
  | 'nothing-decided-to-challenge'
  | 'challenge-waits-for-an-answer'
  | 'challenge-was-answered'
  | 'nobody-else-can-look-again'

export type HeardReason = 'said-after-today' | 'said-before-the-decision'

/** What keeps somebody from looking again: having decided on it, having written in it or asked for it. */
export type Apart = { authors: ReadonlySet<string>; decidedBy: readonly string[] }

type Named = Pick<Process, 'managerId' | 'panelChairId' | 'limits'>

/** Who could look again: neither decided nor wrote nor asked, and could say yes to what was asked, by the limit they have. */
export function couldLookAgain(
  deciders: readonly Decider[],
  { limits }: Pick<Process, 'limits'>,
  { authors, decidedBy, yearlyPence }: Apart & { yearlyPence: Pence },
): readonly Decider[] {
  return deciders.filter(
    ({ humanId }) => !authors.has(humanId) && !decidedBy.includes(humanId) && couldSayYes(humanId, yearlyPence, limits),
  )
}

/**
 * Who looks at it again, out of those who could: of the same body where there is one, else of the other; whoever the council
 * named for a body comes first. Undefined where nobody is left.
 */
export function looksAgain(body: Body, able: readonly Decider[], process: Named): Decider | undefined {
  const isNamed = ({ humanId }: Decider) => humanId === process.managerId || humanId === process.panelChairId
  const ofBody = able.filter(({ bodies }) => bodies.includes(body))
  const [first] = [...ofBody.filter(isNamed), ...ofBody, ...able.filter(isNamed), ...able]
  return first
}

/** Whether the person may say that the decision is wrong: a yes, a no, or that the plan came back; and it was not challenged yet. */
export function mayChallenge(
  decided: Pick<Challengeable, 'decisionId' | 'verdict'> | undefined,
  challenges: readonly Challenge[],
  decider: Decider | undefined,
): Verdict<ChallengeReason> {
  if (decided === undefined) return refuse('nothing-decided-to-challenge')
  const before = challenges.find(({ decisionId }) => decisionId === decided.decisionId)
  if (before !== undefined)
    return refuse(before.answered === undefined ? 'challenge-waits-for-an-answer' : 'challenge-was-answered')
  return decider === undefined ? refuse('nobody-else-can-look-again') : fine
}

/** The day on which they said it, where a worker types it: between the decision and today. */
export function wasSaid(saidOn: Day, decidedOn: Day, today: Day): Verdict<HeardReason> {
  if (saidOn > today) return refuse('said-after-today', 'saidOn')
  return saidOn < decidedOn ? refuse('said-before-the-decision', 'saidOn') : fine
}

/** By which day we answer somebody who tells us today. */
export const answerBy = (today: Day, holidays: ReadonlySet<Day>): Day =>
  addWorkingDays(today, ANSWER_WORKING_DAYS, holidays)

export type AnswerReason =
  | 'no-challenge-to-answer'
  | 'challenge-answered-already'
  | 'may-not-answer-own'
  | 'decided-it-first'
  | 'not-yours-to-answer'

/**
 * Whether this human may answer it: another than who decided and than who wrote or asked, and the one who is named; anybody else
 * who may decide here, once the one who is named no longer can.
 */
export function mayAnswer(
  challenge: Challenge | undefined,
  human: { humanId: string },
  given: Apart & { deciders: readonly Decider[] },
): Verdict<AnswerReason> {
  if (challenge === undefined) return refuse('no-challenge-to-answer')
  if (challenge.answered !== undefined) return refuse('challenge-answered-already')
  const { authors, decidedBy, deciders } = given
  if (authors.has(human.humanId)) return refuse('may-not-answer-own')
  if (decidedBy.includes(human.humanId)) return refuse('decided-it-first')
  const isThere = (id: string) => deciders.some(({ humanId }) => humanId === id)
  if (!isThere(human.humanId)) return refuse('not-yours-to-answer')
  const named = challenge.deciderId
  const canNoLonger = !isThere(named) || authors.has(named) || decidedBy.includes(named)
  return named === human.humanId || canNoLonger ? fine : refuse('not-yours-to-answer')
}

/** What is in the way of the answer to a challenge, if anything is. */
export function whyChallengeStuck(
  { deciderId, answerBy }: { deciderId: string; answerBy: Day },
  given: Apart & { deciders: readonly Decider[]; able: readonly Decider[] },
  today: Day,
): ChallengeStuck | undefined {
  if (!given.deciders.some(({ humanId }) => humanId === deciderId)) return 'role-is-gone'
  if (given.authors.has(deciderId) || given.decidedBy.includes(deciderId)) return 'had-a-part'
  if (!given.able.some(({ humanId }) => humanId === deciderId)) return 'limit-is-too-low'
  return answerBy < today ? 'day-has-passed' : undefined
}

export type AgainReason =
  | 'reasons-are-about-cost'
  | 'conditions-are-about-cost'
  | 'takes-away-what-was-agreed'
  | 'nothing-would-be-different'
  | 'say-which-lines-are-agreed'
  | 'say-the-conditions'
  | 'conditions-belong-to-another-answer'

/** What whoever looks again wants to decide. `agreed`: the lines that are agreed now, besides those that were. */
export type Again = { as: LookedAgain; reasons: string; conditions: string; agreed: readonly string[] }

/**
 * Whether the answer is fair and whole. A challenge takes nothing away: what was agreed stays agreed, and no condition comes
 * where there was none. Made again, something is different; and a yes agrees to one line at least. Where a no or a condition
 * stays, cost alone is no reason (guidance 10.27).
 */
export function isFairAgain(
  first: Standing & { conditions: string },
  again: Again,
  lineIds: readonly string[],
): Verdict<AgainReason> {
  if (again.as === 'stays') return maySay(first, again.reasons)
  const { as, conditions } = again
  const fresh = again.agreed.filter((id) => lineIds.includes(id) && !isAgreedTo(first, id))
  const unsaid = first.lines.length > 0 && fresh.length === 0 && !isApproval(first.verdict)
  const whole = unsaid ? refuse('say-which-lines-are-agreed', 'agreed') : hasItsConditions(as, conditions)
  if (!isFine(whole)) return whole
  const more = restsOnMore(first, again)
  if (!isFine(more)) return more
  if (first.verdict === 'approved' && as === 'approved-with-conditions')
    return refuse('takes-away-what-was-agreed', 'answer')
  const same = first.verdict === as && first.conditions === conditions && fresh.length === 0
  return same ? refuse('nothing-would-be-different', 'answer') : fine
}

/** What stays a no for something else than that another way, which meets the need, costs less. */
const unmet = ({ lines }: Standing, agreedNow: readonly string[] = []): boolean =>
  lines.some(
    ({ verdict, because, spendLineId }) =>
      verdict === 'not-agreed' && because !== 'other-way-costs-less' && !agreedNow.includes(spendLineId),
  )

/** Where a no or a condition stays, it does not stay for cost alone. */
function maySay(first: Standing, reasons: string): Verdict<AgainReason> {
  const plainNo = first.verdict === 'declined' && first.lines.length === 0
  const stays = plainNo || first.verdict === 'approved-with-conditions' || unmet(first)
  return stays && saysItCostsTooMuch(reasons) ? refuse('reasons-are-about-cost', 'reasons') : fine
}

/** What is decided again leaves nothing unmet for cost alone, neither by a condition nor by a line that stays a no. */
function restsOnMore(first: Standing, { as, conditions, reasons, agreed }: Again): Verdict<AgainReason> {
  const withConditions = as === 'approved-with-conditions'
  return [
    ...(withConditions && saysItCostsTooMuch(conditions) ? refuse('conditions-are-about-cost', 'conditions') : fine),
    ...((withConditions || unmet(first, agreed)) && saysItCostsTooMuch(reasons)
      ? refuse('reasons-are-about-cost', 'reasons')
      : fine),
  ]
}

function hasItsConditions(as: DecisionVerdict, conditions: string): Verdict<AgainReason> {
  if (as === 'approved-with-conditions') return conditions === '' ? refuse('say-the-conditions', 'conditions') : fine
  return conditions === '' ? fine : refuse('conditions-belong-to-another-answer', 'conditions')
}
