import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Single, SingleAsked, SingleBack } from './single.ts'
import { potItemOf, singlesOf } from './store.ts'

/** The payments of their own on the permit's budget, newest first. */
export const singlesFor = (tx: Tx, permit: Permit, kind: Single['kind']): Promise<readonly SingleAsked[]> =>
  singlesOn(tx, recordOf(permit).budgetId, kind, permit.today)

/** The payments of their own on a budget that is being paid, newest first. */
export async function singlesOn(
  tx: Tx,
  budget: string,
  kind: Single['kind'],
  today: Day,
): Promise<readonly SingleAsked[]> {
  const rows = await tx.run(singlesOf, { budget, kind })
  return rows.map((row) => ({
    ...{ runId: row.run_id, amountPence: row.amount_pence, what: row.what, askedByName: row.asked_by },
    is: row.arrives_on === null ? 'asked' : row.arrives_on > today ? 'on-its-way' : 'there',
    arrivesOn: row.arrives_on ?? undefined,
  }))
}

/** A payment out of the pot on the permit's budget, as it was asked for; undefined where this payment was none. */
export async function potPaymentFor(tx: Tx, permit: Permit, payment: string): Promise<SingleBack | undefined> {
  const row = await tx.one(potItemOf, { budget: recordOf(permit).budgetId, payment })
  return (
    row && {
      ...{ itemId: row.item_id, amountPence: row.amount_pence, pocket: row.pocket, what: row.what },
      switchId: row.switch_id ?? undefined,
    }
  )
}
