import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { MoreAgreed, MoreNow } from './more.ts'
import { moreAgreed, moreStanding } from './store.ts'

/** What the plan in force agrees on top for a bad time, and was decided, of each line that is paid on the permit's budget. */
export async function moreAgreedFor(tx: Tx, permit: Permit): Promise<readonly MoreAgreed[]> {
  const rows = await tx.run(moreAgreed, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ lineId: row.line_id, amountPence: row.amount_pence, periods: row.periods },
    ...{ buys: row.buys, began: row.began },
  }))
}

/** What was started of it on the permit's budget and nobody has ended, also where its days are over. */
export async function moreNowFor(tx: Tx, permit: Permit): Promise<readonly MoreNow[]> {
  const { budgetId: budget, personId } = recordOf(permit)
  const rows = await tx.run(moreStanding, { budget })
  return rows.map((row) => ({
    ...{ overlayId: row.overlay_id, lineId: row.line_id, what: row.what, every: row.every },
    ...{ from: row.from_day, to: row.to_day, amountPence: row.amount_pence },
    ...{ byName: row.by_name, byPerson: row.made_by === personId },
  }))
}
