import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { LeftOut, LeftOutCounted } from './left-out.ts'
import { enoughOf } from './rules.ts'
import { leftOutInCouncil, leftOutOfBudget } from './store.ts'

/** What was left out of the plan of the permit's budget, newest first. */
export async function leftOutOf(tx: Tx, permit: Permit): Promise<readonly LeftOut[]> {
  const rows = await tx.run(leftOutOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({ leftOutId: row.left_out_id, words: row.words, byName: row.by_name, on: row.said_on }))
}

/**
 * How often, over the whole council and between two days (both inclusive), something was said to be left out, and for how many
 * people; undefined where it is of too few to be told.
 */
export async function leftOutCount(tx: Tx, days: { from: Day; to: Day }): Promise<LeftOutCounted | undefined> {
  const row = await tx.one(leftOutInCouncil, days)
  return enoughOf({ count: row?.count ?? 0, people: row?.people ?? 0 })
}
