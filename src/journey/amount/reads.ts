import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Decision } from '#journey/needs/index.ts'
import { decisionOf } from '#journey/needs/reads.ts'
import { type Amount, type Rates, workingShape } from './amount.ts'
import { amountRow } from './store.ts'

/** The indicative amount of the permit's budget with its frozen working, if it was worked out. Pence a week. */
export async function amountOf(tx: Tx, permit: Permit): Promise<Amount | undefined> {
  const row = await tx.one(amountRow, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  const { person_view_pence: person, worker_view_pence: worker } = row
  return {
    lowPence: person < worker ? person : worker,
    highPence: person > worker ? person : worker,
    personViewPence: person,
    workerViewPence: worker,
    working: workingShape.parse(row.working),
    byName: row.by_name,
    on: row.worked_out_on,
  }
}

/** What the stage's page shows: the amount, or how far the way to it is. */
export async function amountPageOf(
  tx: Tx,
  permit: Permit,
): Promise<{ amount: Amount | undefined; decision: Decision | undefined }> {
  const [amount, decision] = await Promise.all([amountOf(tx, permit), decisionOf(tx, permit)])
  return { amount, decision }
}

/** The council's rates in force on the permit's day. */
export async function ratesOf(tx: Tx, permit: Permit): Promise<Rates> {
  const { rates } = await settingsIn(tx, permit.today)
  return rates
}
