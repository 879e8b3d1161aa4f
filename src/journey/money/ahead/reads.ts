import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type Instalment, instalments } from '#core/pattern/index.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import {
  baseOf,
  lastPayDayOf,
  nextOf,
  type OnTop,
  onTopIn,
  type Paused,
  pausedIn,
  weeklyNow,
} from '../agreement/schedule.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import type { WhoActs } from '../holds/hold.ts'
import { pocketOf } from '../ledger/rules.ts'
import { aheadOf, linesBeside, overlaysBeside } from './store.ts'

/** What the first screen says about money: the next instalment, whether there is somewhere to pay it to, pence not yet spent. */
export type MoneyAhead = {
  /** What is sent already and arrives today or later, the first day of it: pence of that day. */
  coming: { on: Day; pence: Pence } | undefined
  /** All that is sent and arrives after today; `heldPence` counts it already. */
  onWayPence: Pence
  next: Instalment | undefined
  payeeConfirmed: boolean
  anythingPaid: boolean
  heldPence: Pence
  /** A hold stands: nothing goes out until it is lifted; who must act, and by when. */
  hold: { whoActs: WhoActs; actBy: Day } | undefined
  /** What all lines come to in a week today. */
  weeklyPence: Pence
  /** The last day that is paid for, where there is one. */
  lastPayDay: Day | undefined
  /** More in a bad time that is not over, today or later. */
  onTop: readonly OnTop[]
  /** Pauses that are not over, today or later. */
  paused: readonly Paused[]
}

/** As `moneyOf` would say it, for a screen that shows no more; undefined where nothing is set up. */
export async function moneyAheadOf(tx: Tx, permit: Permit): Promise<MoneyAhead | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, lines, overlays] = await Promise.all([
    tx.one(aheadOf, { budget, today: permit.today }),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
  ])
  if (row === undefined) return undefined
  const schedule = { lines: lines.map(lineFrom), overlays: overlays.map(overlayFrom) }
  const paid = new Set(row.paid?.split(','))
  const next = nextOf(schedule, paid, permit.today)
  const pocket = pocketOf(schedule.lines.find(({ lineId }) => lineId === next?.lineId)?.managedAs ?? 'direct-payment')
  const { coming_on: on, coming_pence: pence } = row
  return {
    next,
    coming: on === null || pence === null ? undefined : { on, pence },
    onWayPence: row.on_way_pence ?? 0n,
    payeeConfirmed: pocket === 'managed' || (row.places?.split(',') ?? []).includes(pocket),
    anythingPaid: paid.size > 0,
    heldPence: row.held_pence ?? 0n,
    hold: row.hold_who === null || row.hold_by === null ? undefined : { whoActs: row.hold_who, actBy: row.hold_by },
    weeklyPence: weeklyNow(schedule, permit.today),
    lastPayDay: lastPayDayOf(schedule),
    onTop: onTopIn(schedule, permit.today),
    paused: pausedIn(schedule, permit.today),
  }
}

/** One of a worker's people: what comes in a week (pence), the next day on which something is due, and the last one where there is one. */
export type AheadBeside = {
  budgetId: string
  weeklyPence: Pence
  nextOn: Day | undefined
  lastPayDay: Day | undefined
}

/** How far ahead the next payment of a worker's people is looked for: the longest period. */
const NEXT_WITHIN_DAYS = 31

/** The same for everybody who is paid and beside whom a worker stands, as far as a list of them says it. */
export async function aheadBeside(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly AheadBeside[]> {
  const who = { worker: permit.humanId, today: permit.today }
  const [lines, overlays] = await Promise.all([tx.run(linesBeside, who), tx.run(overlaysBeside, who)])
  const window = { from: permit.today, to: addDays(permit.today, NEXT_WITHIN_DAYS) }
  return [...new Set(lines.map((row) => row.budget_id))].map((budgetId) => {
    const schedule = {
      lines: lines.filter((row) => row.budget_id === budgetId).map(lineFrom),
      overlays: overlays.filter((row) => row.budget_id === budgetId).map(overlayFrom),
    }
    const due = instalments(schedule.lines.map(baseOf), schedule.overlays, window)
    return {
      budgetId,
      weeklyPence: weeklyNow(schedule, permit.today),
      nextOn: due.find(({ payOn }) => payOn > permit.today)?.payOn,
      lastPayDay: lastPayDayOf(schedule),
    }
  })
}
