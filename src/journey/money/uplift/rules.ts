import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Comes, NewUplift, Uplift } from './uplift.ts'

export type UpliftReason =
  | 'not-a-rise'
  | 'too-long-ago'
  | 'too-far-ahead'
  | 'no-line-goes-up'
  | 'uplift-is-approved-already'
  | 'another-human-approves'
  | 'uplift-raises-you'

/** Half as much again: more than that is a slip of the hand. */
export const BASIS_POINTS_MAX = 5000

const YEAR_DAYS = 366

/** A rise begins within a year of today, is above nothing, and raises at least one line. */
export function mayPropose({ from, basisPoints }: NewUplift, lines: number, today: Day): Verdict<UpliftReason> {
  if (basisPoints < 1 || basisPoints > BASIS_POINTS_MAX) return refuse('not-a-rise', 'percent')
  if (from < addDays(today, -YEAR_DAYS)) return refuse('too-long-ago', 'from')
  if (from > addDays(today, YEAR_DAYS)) return refuse('too-far-ahead', 'from')
  return lines === 0 ? refuse('no-line-goes-up') : fine
}

/** A rise is approved once, by somebody who neither proposed it nor gets more by it. */
export function mayApproveUplift(
  uplift: Pick<Uplift, 'approved' | 'proposedBy'>,
  comes: Pick<Comes, 'people' | 'lines'>,
  humanId: string,
): Verdict<UpliftReason> {
  if (uplift.approved !== undefined) return refuse('uplift-is-approved-already')
  if (uplift.proposedBy === humanId) return refuse('another-human-approves')
  if (comes.people.some(({ personId }) => personId === humanId)) return refuse('uplift-raises-you')
  return comes.lines === 0 ? refuse('no-line-goes-up') : fine
}
