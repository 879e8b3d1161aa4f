import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { balancesFrom, byPotOf } from './flows.ts'
import type { Balances, PaidPeriod } from './ledger.ts'
import { accountsOf, paidPeriodsOf } from './store.ts'

/** What was paid on the permit's budget, and what became of it. All zero before payments are set up. */
export const balancesOf = async (tx: Tx, permit: Permit): Promise<Balances> =>
  balancesFrom(byPotOf(await tx.run(accountsOf, { budget: recordOf(permit).budgetId })))

/** Every instalment paid on the permit's budget, by period and then line. */
export async function paidOf(tx: Tx, permit: Permit): Promise<readonly PaidPeriod[]> {
  const rows = await tx.run(paidPeriodsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    itemId: row.item_id,
    lineId: row.line_id,
    what: row.what,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    payOn: row.pay_on,
    arrivesOn: row.effective_on,
    amountPence: row.amount_pence,
    working: row.working.split('\n'),
  }))
}
