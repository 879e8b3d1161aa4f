import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { potOf } from '#journey/plan/unwell/index.ts'
import { potsFor } from '#journey/plan/unwell/reads.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { lastPayDayOf } from '../agreement/schedule.ts'
import { inForceOf, linesOf, overlaysOf } from '../agreement/store.ts'
import { balancesOf } from '../ledger/reads.ts'
import { singlesFor } from '../payrun/single/reads.ts'
import { switchesFor } from '../unwell/reads.ts'
import type { PotNow } from './pot.ts'
import { paysFrom } from './rules.ts'
import { advancesOf, potMoved } from './store.ts'

/** The money kept for a bad time on the permit's budget, and what became of it. Asks everything at once. */
export async function potNowOf(tx: Tx, permit: Permit): Promise<PotNow> {
  const { budgetId: budget } = recordOf(permit)
  const [inForce, pots, balances, moved, switches, advances, lines, overlays, asked] = await Promise.all([
    tx.one(inForceOf, { budget }),
    potsFor(tx, permit),
    balancesOf(tx, permit),
    tx.one(potMoved, { budget }),
    switchesFor(tx, permit),
    tx.run(advancesOf, { budget }),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    singlesFor(tx, permit, 'pot'),
  ])
  const planned = inForce && potOf(pots, inForce.version_id)
  return {
    planned: planned && { amountPence: planned.amountPence, trigger: planned.trigger },
    inPotPence: balances.byPot.pot,
    asked,
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
