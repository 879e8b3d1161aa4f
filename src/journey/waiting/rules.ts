import { type Day, maxDay, workingDaysBetween } from '#core/day.ts'
import type { Became, OpenWait, WaitState } from './waiting.ts'

/** Whole working days since the person asked: not the day itself, but today where offices are open. Never shortened by a pause or a return. */
export const waitedDays = (since: Day, until: Day, holidays: ReadonlySet<Day>): number =>
  workingDaysBetween(since, until, holidays)

/** Where a wait stands, by the decision that stands on what was sent last, whether a challenge to it is open, and whether it is over. */
export function stateOf(verdict: string | null, challengedOn?: Day | null, isOver?: boolean): WaitState {
  const isFinal = verdict !== null && verdict !== 'returned' && challengedOn == null
  if (isOver === true && !isFinal) return 'over'
  if (verdict === null) return 'with-decider'
  if (challengedOn != null) return 'challenged'
  return verdict === 'returned' ? 'returned' : 'decided'
}

/** The day on which a wait had its last answer: where somebody looked again and it stays, not before they said so. */
export const answeredOn = ({ decidedOn, staysOn }: Pick<OpenWait, 'decidedOn' | 'staysOn'>): Day | undefined =>
  decidedOn !== undefined && staysOn !== undefined ? maxDay(decidedOn, staysOn) : decidedOn

/** Whether somebody waits still. */
export const isOpen = (wait: Pick<OpenWait, 'state'> | undefined): boolean =>
  wait !== undefined && wait.state !== 'decided' && wait.state !== 'over'

/** Whether somebody is told where it stands: they wait still, or want a ring and were not rung yet about their answer. */
export const isToldOf = <W extends Pick<OpenWait, 'state'> & Partial<Pick<OpenWait, 'newsOn'>>>(
  wait: W | undefined,
): wait is W => isOpen(wait) || (wait?.state === 'decided' && wait.newsOn !== undefined)

/** Whether the day on which an answer was expected has passed without one. */
export const isLate = (wait: Pick<OpenWait, 'state' | 'expectedOn'>, today: Day): boolean =>
  (wait.state === 'with-decider' || wait.state === 'challenged') &&
  wait.expectedOn !== undefined &&
  wait.expectedOn < today

/** On whose panel day's list a plan stands: the first, until another day was named for it. */
export function listedOn(
  wait: Pick<OpenWait, 'body' | 'state' | 'panelOn' | 'expectedOn'>,
  moved: boolean,
): Day | undefined {
  if (wait.body !== 'panel' || wait.state !== 'with-decider') return undefined
  return moved ? wait.expectedOn : wait.panelOn
}

/** A day that was said, for which submission, and the first answer to that from then on. */
export type SaidDay = { on: Day; saidOn: Day; submissionId: string; answer: { on: Day; cameBack: boolean } | undefined }

/** What became of the day at this place in a list of days, newest first: no day that was said vanishes (H4). */
export function becameOf(days: readonly SaidDay[], at: number, today: Day): Became {
  const one = days[at]
  if (one === undefined) return { as: 'stands' }
  const next = days.slice(0, at).findLast(({ submissionId }) => submissionId === one.submissionId)
  if (next !== undefined && (one.answer === undefined || next.saidOn <= one.answer.on))
    return { as: 'moved', to: next.on, on: next.saidOn }
  if (one.answer !== undefined) return { as: one.answer.cameBack ? 'came-back' : 'answered', on: one.answer.on }
  return { as: one.on < today ? 'passed' : 'stands' }
}
