import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { dueUpTo, keyOf, type Schedule } from '../agreement/schedule.ts'
import type { Due, DueItem, HeldUp, Payable } from './payrun.ts'

/** How far ahead of today a run pays, unless another day is chosen. */
export const AHEAD_DAYS = 7

/** No run pays further ahead than this: plans change, and what is paid ahead may have to come back. */
export const AHEAD_DAYS_MAX = 42

/** Everything due up to a day that stands in no run yet (`taken`: keys of instalments that do), and what is held up. */
export function dueIn(payables: readonly Payable[], taken: ReadonlySet<string>, upTo: Day): Due {
  const items: DueItem[] = []
  const heldUp: HeldUp[] = []
  for (const { budgetId, personName, payee, schedule } of payables) {
    const due = dueUpTo(schedule, upTo).filter((instalment) => !taken.has(keyOf(instalment)))
    if (due.length === 0) continue
    if (typeof payee === 'object')
      items.push(...due.map((instalment) => ({ budgetId, personName, payeeId: payee.payeeId, instalment })))
    else
      heldUp.push({
        budgetId,
        personName,
        why: payee === 'none' ? 'no-bank-details' : 'bank-details-not-checked',
        count: due.length,
        totalPence: sum(due),
      })
  }
  return { items, heldUp }
}

/** The keys of everything due up to a day, however much: what an approval may still pay. */
export const stillDue = (schedules: readonly Schedule[], upTo: Day): ReadonlySet<string> =>
  new Set(schedules.flatMap((schedule) => dueUpTo(schedule, upTo).map(keyOf)))

/** What several amounts come to, in pence. */
export const sum = (rows: readonly { amountPence: Pence }[]): Pence =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)
