import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Instalment } from '#core/pattern/index.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { lastPayDayOf, nextOf, type Paused, pausedIn, weeklyNow } from '../agreement/schedule.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { aheadOf } from './store.ts'

/** What the first screen says about money: the next instalment, whether bank details stand, pence not yet spent. */
export type MoneyAhead = {
  next: Instalment | undefined
  payeeConfirmed: boolean
  anythingPaid: boolean
  heldPence: Pence
  /** What all lines come to in a week today. */
  weeklyPence: Pence
  /** The last day that is paid for, where there is one. */
  lastPayDay: Day | undefined
  /** Pauses that are not over, today or later. */
  paused: readonly Paused[]
}

/** As `moneyOf` would say it, for a screen that shows no more; undefined where nothing is set up. */
export async function moneyAheadOf(tx: Tx, permit: Permit): Promise<MoneyAhead | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, lines, overlays] = await Promise.all([
    tx.one(aheadOf, { budget }),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
  ])
  if (row === undefined) return undefined
  const schedule = { lines: lines.map(lineFrom), overlays: overlays.map(overlayFrom) }
  const paid = new Set(row.paid?.split(','))
  return {
    next: nextOf(schedule, paid, permit.today),
    payeeConfirmed: row.payee_confirmed,
    anythingPaid: paid.size > 0,
    heldPence: row.held_pence ?? 0n,
    weeklyPence: weeklyNow(schedule, permit.today),
    lastPayDay: lastPayDayOf(schedule),
    paused: pausedIn(schedule, permit.today),
  }
}
