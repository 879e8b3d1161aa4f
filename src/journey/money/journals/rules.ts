import { type Day, daysBetween } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { type Columns, tellsWhatItIsFor } from '../files/columns.ts'
import type { JournalRow } from './journals.ts'

export type JournalReason =
  | 'ends-before-it-begins'
  | 'day-is-still-to-come'
  | 'more-than-a-year'
  | 'nothing-happened'
  | 'journal-does-not-balance'
  | 'journal-would-say-what-it-is-for'

const DAYS_MAX = 366

/** What the debits and the credits of a journal come to. */
export const sidesOf = (rows: readonly JournalRow[]): { debitPence: Pence; creditPence: Pence } => ({
  debitPence: rows.reduce((sum, { debitPence }) => sum + debitPence, 0n),
  creditPence: rows.reduce((sum, { creditPence }) => sum + creditPence, 0n),
})

/** Whether a journal of these days may be asked for: days that are over, and a year at most. */
export function mayAsk(from: Day, to: Day, today: Day): Verdict<JournalReason> {
  if (to < from) return refuse('ends-before-it-begins', 'to')
  if (to > today) return refuse('day-is-still-to-come', 'to')
  return daysBetween(from, to) >= DAYS_MAX ? refuse('more-than-a-year', 'from') : fine
}

/** Whether these rows may be given to the general ledger: something happened, both sides agree, and nothing says what it is for. */
export function mayExport(rows: readonly JournalRow[], columns: Columns): Verdict<JournalReason> {
  if (rows.length === 0) return refuse('nothing-happened', 'from')
  const { debitPence, creditPence } = sidesOf(rows)
  if (debitPence !== creditPence) return refuse('journal-does-not-balance', 'from')
  const texts = columns.flatMap(({ heading, field }) => [heading, field])
  return texts.some(tellsWhatItIsFor) ? refuse('journal-would-say-what-it-is-for', 'from') : fine
}

/** Both at once, for a page that has its rows already. */
export const mayMakeJournal = (
  days: { from: Day; to: Day; today: Day },
  rows: readonly JournalRow[],
  columns: Columns,
): Verdict<JournalReason> => {
  const asked = mayAsk(days.from, days.to, days.today)
  return isFine(asked) ? mayExport(rows, columns) : asked
}
