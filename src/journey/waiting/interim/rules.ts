import { addDays, type Day, maxDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Decider, saysItCostsTooMuch } from '#journey/decision/index.ts'
import {
  BEGAN_DAYS_AGO,
  type Interim,
  type InterimState,
  type InterimVerdict,
  LONGEST_DAYS,
  type Proposal,
  REMIND_DAYS,
} from './interim.ts'

type Dated = Pick<Interim, 'from' | 'to' | 'decided'>

/** Where it stands on a day. Nobody ends it: after its last day it is over. */
export function stateOf({ from, to, decided }: Dated, today: Day): InterimState {
  if (decided === undefined) return to < today ? 'never-answered' : 'asked'
  if (decided.verdict === 'declined') return 'declined'
  if (to < today) return 'over'
  return from > today ? 'ahead' : 'running'
}

/** Help that was agreed and is not over: what the person has meanwhile. */
export const isMeanwhile = (help: Dated, today: Day): boolean => ['ahead', 'running'].includes(stateOf(help, today))

/** Whether its worker is to be reminded: agreed, not over, and its last day lies within a week. */
export const endsWithinDays = (help: Dated, today: Day): boolean =>
  isMeanwhile(help, today) && help.to <= addDays(today, REMIND_DAYS)

/** Who says yes or no: the council's manager, else another one; never who asks, nor the person. Undefined where nobody is left. */
export function whoApproves(
  deciders: readonly Decider[],
  { managerId }: { managerId: string },
  apart: readonly string[],
): Decider | undefined {
  const able = deciders.filter(({ humanId, bodies }) => bodies.includes('manager') && !apart.includes(humanId))
  return able.find(({ humanId }) => humanId === managerId) ?? able[0]
}

export type ProposeReason =
  | 'say-what-it-is-for'
  | 'more-than-interim-allows'
  | 'began-too-long-ago'
  | 'last-day-before-first'
  | 'last-day-has-passed'
  | 'longer-than-180-days'
  | 'nobody-can-approve-interim'

/** Whether it may be asked for: for a goal or a need, within the council's amount a week together with what else there is then, with a last day that is ahead. */
export function mayPropose(
  asked: Pick<Proposal, 'serves' | 'weeklyPence' | 'from' | 'to'>,
  { upToWeeklyPence, helps }: { upToWeeklyPence: Pence; helps: readonly Beside[] },
  approver: Decider | undefined,
  today: Day,
): Verdict<ProposeReason> {
  const { from, to, weeklyPence } = asked
  if (approver === undefined) return refuse('nobody-can-approve-interim')
  return [
    ...(asked.serves === '' ? refuse('say-what-it-is-for', 'serves') : fine),
    ...(weeklyPence > 0n && mostBeside(helps, { from, to }) + weeklyPence > upToWeeklyPence
      ? refuse('more-than-interim-allows', 'weekly')
      : fine),
    ...(from < addDays(today, -BEGAN_DAYS_AGO) ? refuse('began-too-long-ago', 'from') : fine),
    ...hasItsEnd(from, to, today),
  ]
}

type Beside = Pick<Interim, 'from' | 'to' | 'weeklyPence' | 'decided'>

/** What other help comes to a week on the day on which it is most: agreed, or asked for and not answered. In pence. */
function mostBeside(helps: readonly Beside[], { from, to }: { from: Day; to: Day }): Pence {
  const beside = helps.filter((one) => one.decided?.verdict !== 'declined' && one.from <= to && from <= one.to)
  const on = (day: Day) =>
    beside.reduce((sum, one) => (one.from <= day && day <= one.to ? sum + one.weeklyPence : sum), 0n)
  return [from, ...beside.map((one) => maxDay(one.from, from))].map(on).reduce((a, b) => (a > b ? a : b), 0n)
}

function hasItsEnd(from: Day, to: Day, today: Day): Verdict<ProposeReason> {
  if (to < from) return refuse('last-day-before-first', 'to')
  if (to < today) return refuse('last-day-has-passed', 'to')
  return to > addDays(from, LONGEST_DAYS) ? refuse('longer-than-180-days', 'to') : fine
}

export type ApproveReason =
  | 'interim-decided-already'
  | 'asked-for-it-yourself'
  | 'interim-is-over'
  | 'reasons-are-about-cost'

/** Whether this manager may say yes or no: not decided yet, not over, and somebody else asked for it. */
export function mayApprove(help: Interim, human: { humanId: string }, today: Day): Verdict<ApproveReason> {
  if (help.decided !== undefined) return refuse('interim-decided-already')
  if (help.proposedById === human.humanId) return refuse('asked-for-it-yourself')
  return help.to < today ? refuse('interim-is-over') : fine
}

/** Whether the answer is fair: a no says more than what it costs, since that was settled when it was asked for (guidance 10.27). */
export const isFairAnswer = (verdict: InterimVerdict, reasons: string): Verdict<ApproveReason> =>
  verdict === 'declined' && saysItCostsTooMuch(reasons) ? refuse('reasons-are-about-cost', 'reasons') : fine
