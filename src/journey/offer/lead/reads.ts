import { type Permit, recordOf } from '#access/permit.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import type { Lead } from './lead.ts'
import { planningLeadOf } from './store.ts'

/** Who leads the planning for the permit's person, and which way of managing the money they lean to. */
export async function leadOf(tx: Tx, permit: Permit): Promise<{ lead: Lead | undefined }> {
  const row = await tx.one(planningLeadOf, { budget: recordOf(permit).budgetId })
  if (row === undefined) return { lead: undefined }
  const how = HEARD_HOW.find((one) => one === row.how)
  const typed = how && { how, byName: row.typed_by_name, on: row.said_on }
  return { lead: { who: row.who, name: row.name, manageWay: row.manage_way ?? undefined, on: row.said_on, typed } }
}
