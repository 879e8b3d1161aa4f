import type { Day } from '#core/day.ts'
import type { Side } from '../plan.ts'

/** How the good of a line can last (F4): pay myself, something free or cheap here, no longer needed, or bought once and kept. */
export const ROUTES = ['pay-myself', 'free-or-cheap', 'need-has-gone', 'one-off'] as const
export type Route = (typeof ROUTES)[number]

/** The questions of a line (F1, F5): each side in its own words, any of them may be left. */
export const QUESTIONS = ['atRisk', 'couldPay', 'freeHere', 'bestWay', 'whoRepairs'] as const
export type Question = (typeof QUESTIONS)[number]

/**
 * What one side says about keeping the good of one line. `couldPay` of the person is theirs alone: it is '' for every other
 * reader.
 */
export type Kept = Record<Question, string> & { side: Side; route: Route | undefined; byName: string; on: Day }

/** A line whose good is to last, and whether the reader's side has said something about it. */
export type LineToKeep = { spendLineId: string; what: string; said: boolean }

/** What each side says now; undefined where a side has said nothing. */
export type Keeping = Readonly<Record<Side, Kept | undefined>>
