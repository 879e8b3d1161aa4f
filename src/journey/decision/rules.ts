import { addDays, addWorkingDays, type Day, daysBetween } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Body, DecisionVerdict, Process, Route, Submission } from './decision.ts'

export type AskReason = 'there-is-no-plan-yet' | 'already-asked' | 'this-plan-was-decided' | 'nobody-else-can-decide'

export type DecideReason =
  | 'nothing-to-decide'
  | 'already-decided'
  | 'may-not-decide-own'
  | 'not-yours-to-decide'
  | 'say-the-conditions'
  | 'say-what-to-change'
  | 'conditions-belong-to-another-answer'

/** Whether this plan may be asked for now, besides being ready: there is one, and it was not asked for already. */
export function mayAsk(versionId: string | undefined, submission: Submission | undefined): Verdict<AskReason> {
  if (versionId === undefined) return refuse('there-is-no-plan-yet')
  if (submission?.versionId !== versionId) return fine
  return refuse(submission.decision === undefined ? 'already-asked' : 'this-plan-was-decided')
}

const WEEKS_A_YEAR = 52n

/**
 * Who decides: a manager up to the council's weekly amount, above it the panel (H1). What is paid once counts as spread over
 * a year, so that a large purchase does not slip past the panel. Whoever wrote or asked never decides (author ≠ approver): then
 * the other body does; undefined where both are named for it.
 */
export function routeFor(
  asked: { weeklyPence: Pence; oncePence: Pence },
  process: Pick<Process, 'managerUpToWeeklyPence' | 'managerId' | 'panelChairId'>,
  authors: ReadonlySet<string>,
): Route | undefined {
  const manager: Route = { body: 'manager', deciderId: process.managerId }
  const panel: Route = { body: 'panel', deciderId: process.panelChairId }
  const small = asked.weeklyPence * WEEKS_A_YEAR + asked.oncePence <= process.managerUpToWeeklyPence * WEEKS_A_YEAR
  return (small ? [manager, panel] : [panel, manager]).find(({ deciderId }) => !authors.has(deciderId))
}

/**
 * The first panel day for a plan asked for today. `anchor` is any day on which the panel met or meets, `everyWeeks` how far
 * apart its days lie; asked fewer than `cutOffDays` before a panel day, it goes to the next one.
 */
export function nextPanelDay(anchor: Day, everyWeeks: number, cutOffDays: number, today: Day): Day {
  const apart = everyWeeks * 7
  const earliest = addDays(today, cutOffDays)
  const rest = (((daysBetween(anchor, earliest) % apart) + apart) % apart) as number
  return rest === 0 ? earliest : addDays(earliest, apart - rest)
}

/** The day by which an answer is expected: the panel's day, or so many working days for a manager. */
export function expectedFor(body: Body, process: Process, today: Day): Day {
  return body === 'manager'
    ? addWorkingDays(today, process.managerWorkingDays, process.holidays)
    : nextPanelDay(process.panelDay, process.panelEveryWeeks, process.panelCutOffDays, today)
}

const ROLE_OF: Record<Body, string> = { manager: 'manager', panel: 'panel-member' }

/**
 * Whether this human may decide it: not decided yet, they neither asked for it nor wrote in it, and they are the one named or
 * another member of the body that decides.
 */
export function mayDecide(
  submission: Submission | undefined,
  human: { humanId: string; roles: readonly string[] },
  authors: ReadonlySet<string>,
): Verdict<DecideReason> {
  if (submission === undefined) return refuse('nothing-to-decide')
  if (submission.decision !== undefined) return refuse('already-decided')
  if (submission.submittedById === human.humanId || authors.has(human.humanId)) return refuse('may-not-decide-own')
  const named = submission.deciderId === human.humanId
  return named || human.roles.includes(ROLE_OF[submission.body]) ? fine : refuse('not-yours-to-decide')
}

/** Whether the answer is whole: conditions where there are some, what to change where it goes back, and nothing hidden behind a plain answer. */
export function isWhole(verdict: DecisionVerdict, conditions: string): Verdict<DecideReason> {
  if (verdict === 'approved-with-conditions')
    return conditions === '' ? refuse('say-the-conditions', 'conditions') : fine
  if (verdict === 'returned') return conditions === '' ? refuse('say-what-to-change', 'conditions') : fine
  return conditions === '' ? fine : refuse('conditions-belong-to-another-answer', 'conditions')
}

/** Whether money may be set up. */
export const isApproval = (verdict: DecisionVerdict): boolean =>
  verdict === 'approved' || verdict === 'approved-with-conditions'
