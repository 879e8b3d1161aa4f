import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { noticeRows } from '../outside/noticed/deeds.ts'
import { settleExactly } from '../settling/exact.ts'
import { filesAlikeTo } from './store.ts'

/** What follows as soon as a file's rows count: what can be nothing else is settled, and the person's page names what we noticed. */
export async function rowsCountNow(
  tx: Tx,
  { fileId, budgetId, by, today }: { fileId: string; budgetId: string; by: string; today: Day },
): Promise<void> {
  await settleExactly(tx, { budgetId, by, today })
  await noticeRows(tx, { budgetId, fileId, today })
}

/** The same for rows of other files that were left out since they were a file's in other words, once that file counts no longer. */
export async function rowsCountAgain(
  tx: Tx,
  { fileId, budgetId, by, today }: { fileId: string; budgetId: string; by: string; today: Day },
): Promise<void> {
  await settleExactly(tx, { budgetId, by, today })
  for (const { file_id } of await tx.run(filesAlikeTo, { budget: budgetId, file: fileId }))
    await noticeRows(tx, { budgetId, fileId: file_id, today })
}
