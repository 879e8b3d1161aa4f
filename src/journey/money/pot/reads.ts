import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { potOf } from '#journey/plan/unwell/index.ts'
import { potsFor } from '#journey/plan/unwell/reads.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { lastPayDayOf } from '../agreement/schedule.ts'
import { inForceOf, linesOf, overlaysOf } from '../agreement/store.ts'
import { cameBackOf, cameBackOn } from '../bank/returned/reads.ts'
import { balancesOf } from '../ledger/reads.ts'
import { potPaymentFor, singlesFor } from '../payrun/single/reads.ts'
import { switchesFor } from '../unwell/reads.ts'
import type { PotBack, PotNow } from './pot.ts'
import { paysFrom } from './rules.ts'
import { advancesOf, potMoved } from './store.ts'

/** The money kept for a bad time on the permit's budget, and what became of it. Asks everything at once. */
export async function potNowOf(tx: Tx, permit: Permit): Promise<PotNow> {
  const { budgetId: budget } = recordOf(permit)
  const [inForce, pots, balances, moved, switches, advances, lines, overlays, asked, back] = await Promise.all([
    tx.one(inForceOf, { budget }),
    potsFor(tx, permit),
    balancesOf(tx, permit),
    tx.one(potMoved, { budget }),
    switchesFor(tx, permit),
    tx.run(advancesOf, { budget }),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    singlesFor(tx, permit, 'pot'),
    cameBackOn(tx, permit),
  ])
  const planned = inForce && potOf(pots, inForce.version_id)
  return {
    planned: planned && { amountPence: planned.amountPence, trigger: planned.trigger },
    inPotPence: balances.byPot.pot,
    asked,
    cameBack: back.filter(({ single, next }) => single === 'pot' && next !== 'in-a-run'),
    pays: paysFrom(lines.map(lineFrom).map(({ managedAs }) => managedAs)),
    openings: switches
      .filter(({ adds }) => adds === 'pot')
      .map(({ switchId, byName, on, endedOn }) => ({ switchId, byName, on, endedOn })),
    advances: advances.map((row) => ({
      ...{ advanceId: row.advance_id, amountPence: row.amount_pence, spentOn: row.spent_on },
      ...{ what: row.what, recordedOn: row.recorded_on },
      typedByName: row.typed_by_name ?? undefined,
    })),
    paidPence: moved?.paid ?? 0n,
    lastPayDay: lastPayDayOf({ lines: lines.map(lineFrom), overlays: overlays.map(overlayFrom) }),
  }
}

/** One payment out of the pot that came back, with the pot as it is now; undefined where this payment of the budget is none. */
export async function potBackOf(tx: Tx, permit: Permit, payment: string): Promise<PotBack | undefined> {
  const [pot, back, single] = await Promise.all([
    potNowOf(tx, permit),
    cameBackOf(tx, payment),
    potPaymentFor(tx, permit, payment),
  ])
  return back === undefined || single === undefined ? undefined : { pot, back, single }
}
