import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { buyableOf } from '../rules.ts'
import type { BuyableLine } from '../spending.ts'
import type { Standing } from './rules.ts'
import { standingPurchase } from './store.ts'

/** A purchase as it stands, with what a statement says of it. Undefined: none by that id on the permit's budget. */
export async function standingOf(
  tx: Tx,
  permit: Permit,
  purchase: string,
): Promise<(Standing & { settledId: string | undefined; noReceiptBecause: string | undefined }) | undefined> {
  const row = await tx.one(standingPurchase, { budget: recordOf(permit).budgetId, purchase })
  return (
    row && {
      ...{ purchaseId: row.purchase_id, lineId: row.line_id, boughtOn: row.bought_on, amountPence: row.amount_pence },
      ...{ what: row.what, isPutRight: row.is_put_right, isClosed: row.is_closed },
      ...{ settledId: row.settled_id ?? undefined, noReceiptBecause: row.no_receipt_because ?? undefined },
    }
  )
}

export type ToPutRight = { readonly standing: Standing; readonly lines: readonly BuyableLine[] }

/** A purchase with the parts of the plan that it may belong to; undefined where there is nothing to put right. */
export async function toPutRight(tx: Tx, permit: Permit, purchase: string): Promise<ToPutRight | undefined> {
  const [standing, money] = await Promise.all([standingOf(tx, permit, purchase), moneyOf(tx, permit)])
  if (standing === undefined || standing.isPutRight) return undefined
  return { standing, lines: buyableOf(money, permit.today) }
}
