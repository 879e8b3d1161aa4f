import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Plan } from '../plan.ts'
import { planVersionOf } from '../reads.ts'
import { versionsOf } from './store.ts'
import type { Version } from './versions.ts'

/** Every version of the plan of the permit's budget, newest first; kept for ever (D20). */
export async function versionListOf(tx: Tx, permit: Permit): Promise<readonly Version[]> {
  const rows = await tx.run(versionsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    versionId: row.version_id,
    number: row.number,
    openedOn: row.opened_on,
    openedByName: row.opened_by_name,
    submittedOn: row.submitted_on ?? undefined,
    decided: row.verdict === null || row.decided_on === null ? undefined : { as: row.verdict, on: row.decided_on },
    startedOn: row.starts_on ?? undefined,
  }))
}

/** Two versions of the permit's budget, the earlier first, whichever way they were asked for; undefined where one is not there. */
export async function twoVersionsOf(
  tx: Tx,
  permit: Permit,
  a: string,
  b: string,
): Promise<{ before: Plan; after: Plan } | undefined> {
  const [one, other] = await Promise.all([planVersionOf(tx, permit, a), planVersionOf(tx, permit, b)])
  if (one === undefined || other === undefined) return undefined
  return one.number <= other.number ? { before: one, after: other } : { before: other, after: one }
}
