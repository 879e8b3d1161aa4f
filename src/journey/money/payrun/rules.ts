import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { AHEAD_DAYS_MAX } from './due.ts'
import type { Run } from './payrun.ts'

export type PayRunReason =
  | 'nothing-is-due'
  | 'too-far-ahead'
  | 'run-is-approved-already'
  | 'another-human-approves'
  | 'run-pays-you'

/** A run holds at least one instalment, and pays at most six weeks ahead. */
export function mayDraft(items: number, upTo: Day, today: Day): Verdict<PayRunReason> {
  if (upTo > addDays(today, AHEAD_DAYS_MAX)) return refuse('too-far-ahead', 'upTo')
  return items === 0 ? refuse('nothing-is-due', 'upTo') : fine
}

/** A run is approved once, by somebody who neither drafted it nor is paid by it. */
export function mayApprove(run: Pick<Run, 'approved' | 'draftedBy' | 'items'>, humanId: string): Verdict<PayRunReason> {
  if (run.approved !== undefined) return refuse('run-is-approved-already')
  if (run.draftedBy === humanId) return refuse('another-human-approves')
  return run.items.some(({ personId }) => personId === humanId) ? refuse('run-pays-you') : fine
}
