import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { heldByOf } from '../statements/rules.ts'
import type { ToClose } from './rules.ts'
import { accountsToClose, daysToClose } from './store.ts'

/** The accounts of the permit's budget that its reader looks after, each as far as it can be checked against its statement. */
export async function toClose(tx: Tx, permit: Permit): Promise<readonly ToClose[]> {
  const { budgetId: budget } = recordOf(permit)
  const [accounts, days] = await Promise.all([
    tx.run(accountsToClose, { budget, held: heldByOf(permit.as) }),
    tx.run(daysToClose, { budget }),
  ])
  return accounts.map((row) => ({
    ...{ accountId: row.account_id, name: row.name, openingPence: row.opening_pence ?? undefined },
    closed:
      row.closed_up_to === null || row.closed_pence === null
        ? undefined
        : { upTo: row.closed_up_to, pence: row.closed_pence },
    said: row.said_on === null || row.said_pence === null ? undefined : { on: row.said_on, pence: row.said_pence },
    days: days
      .filter(({ account_id }) => account_id === row.account_id)
      .map(({ on_day, pence, open }) => ({ on: on_day, pence, open })),
  }))
}
