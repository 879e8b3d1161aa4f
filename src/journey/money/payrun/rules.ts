import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { earliestArrival } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Progress, RunStatus, RunSummary } from './payrun.ts'

/** How many days lie between a run and the next. */
const NEXT_RUN_DAYS = 7

/**
 * Up to which day a run pays, unless another is chosen: of what is due by then the next run's file would come too late. It is the day
 * before the first on which the next run's money can be in an account, by the council's own holidays.
 */
export const proposedUpTo = (today: Day, { holidays }: { readonly holidays: readonly Day[] }): Day =>
  addDays(earliestArrival(addDays(today, NEXT_RUN_DAYS), new Set(holidays)), -1)

/** No run pays further ahead than this: plans change, and what is paid ahead may have to come back. */
export const AHEAD_DAYS_MAX = 42

export type PayRunReason =
  | 'nothing-is-due'
  | 'too-far-ahead'
  | 'still-being-drafted'
  | 'nothing-stands-in-it'
  | 'run-is-checked-already'
  | 'answer-the-warnings'
  | 'run-is-approved-already'
  | 'run-is-withdrawn'
  | 'check-it-first'
  | 'another-human-approves'
  | 'run-pays-you'
  | 'above-your-limit'

/** A run holds at least one item, and pays at most six weeks ahead. */
export function mayDraft(items: number, upTo: Day, today: Day): Verdict<PayRunReason> {
  if (upTo > addDays(today, AHEAD_DAYS_MAX)) return refuse('too-far-ahead', 'upTo')
  return items === 0 ? refuse('nothing-is-due', 'upTo') : fine
}

/** Where a run stands, from its rows. */
export function statusOf(run: Pick<RunSummary, 'checked' | 'approved' | 'withdrawn'> & Work): RunStatus {
  if (run.withdrawn !== undefined) return 'withdrawn'
  if (run.approved !== undefined) return run.post.isDone ? 'posted' : 'posting'
  if (!run.draft.isDone) return 'drafting'
  return run.checked === undefined ? 'drafted' : 'checked'
}
type Work = { readonly draft: Pick<Progress, 'isDone'>; readonly post: Pick<Progress, 'isDone'> }

/** A run that is drafted in full is checked once; each warning is answered in words. */
export function mayCheck(run: Pick<RunSummary, 'status'>, warnings: number, words: string): Verdict<PayRunReason> {
  if (run.status === 'checked') return refuse('run-is-checked-already')
  const verdict = isOpen(run)
  if (verdict.length > 0) return verdict
  return warnings > 0 && words === '' ? refuse('answer-the-warnings', 'words') : fine
}

function isOpen({ status }: Pick<RunSummary, 'status'>): Verdict<PayRunReason> {
  if (status === 'posting' || status === 'posted') return refuse('run-is-approved-already')
  if (status === 'withdrawn') return refuse('run-is-withdrawn')
  return status === 'drafting' ? refuse('still-being-drafted') : fine
}

/** Who approves, what they may approve in one run (pence; undefined: any), and whether it pays them. */
export type Approver = { readonly humanId: string; readonly limitPence: Pence | undefined; readonly isPaid: boolean }

/**
 * A run is approved once, after it was checked, by somebody who neither drafted nor checked it and is not paid by it, up to what they
 * may approve in one run.
 */
export function mayApprove(
  run: Pick<RunSummary, 'status' | 'draftedBy' | 'checked' | 'totalPence' | 'count'>,
  { humanId, limitPence, isPaid }: Approver,
): Verdict<PayRunReason> {
  const verdict = isOpen(run)
  if (verdict.length > 0) return verdict
  if (run.draftedBy === humanId || run.checked?.by === humanId) return refuse('another-human-approves')
  if (run.checked === undefined) return refuse('check-it-first')
  if (run.count === 0) return refuse('nothing-stands-in-it')
  if (isPaid) return refuse('run-pays-you')
  return limitPence !== undefined && run.totalPence > limitPence ? refuse('above-your-limit') : fine
}

/** A run may be withdrawn, with a reason, until somebody approves it. */
export const mayWithdraw = ({ status }: Pick<RunSummary, 'status'>): Verdict<PayRunReason> =>
  status === 'posting' || status === 'posted'
    ? refuse('run-is-approved-already')
    : status === 'withdrawn'
      ? refuse('run-is-withdrawn')
      : fine
