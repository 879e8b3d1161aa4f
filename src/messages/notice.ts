import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import type { Stage } from '#journey.ts'
import { addNotice, addNotices } from './notice-store.ts'

/** That there is something to read. `readBy`: the day by which it matters; left out, nothing needs doing. */
export type Telling = { budgetId: string; stage: Stage; on: Day; readBy?: Day | undefined }

/**
 * Tells the person of a budget, by the way that is safe and chosen, that there is something on their page. It carries no words of
 * its own (trust 17), goes to one human, and is written with whatever it tells about; a job sends it. Gives the notice's id.
 */
export async function tell(tx: Tx, { budgetId, stage, on, readBy }: Telling): Promise<string> {
  const row = await tx.one(addNotice, { id: newId(), budget: budgetId, stage, readBy: readBy ?? null, on })
  assert(row !== undefined, 'a notice about a budget that is not there')
  return row.notice_id
}

/**
 * Tells many people at once, each as `tell` does, that there is something to read. `readBy`: for each the day by which it matters; left
 * out, there is nothing to do. Gives the notices' ids in the order of the budgets.
 */
export async function tellAll(
  tx: Tx,
  telling: { budgetIds: readonly string[]; stage: Stage; on: Day; readBy?: readonly Day[] },
): Promise<readonly string[]> {
  const { budgetIds, stage, on, readBy } = telling
  const ids = budgetIds.map(() => newId())
  const days = budgetIds.map((_, at) => readBy?.[at] ?? null)
  const told = await tx.run(addNotices, { ids, budgets: budgetIds, days, stage, on })
  assert(told.length === budgetIds.length, 'a notice about a budget that is not there')
  return ids
}
