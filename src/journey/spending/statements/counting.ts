import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { noticeRows } from '../outside/noticed/deeds.ts'
import { settleExactly } from '../settling/exact.ts'

/** What follows as soon as a file's rows count: what can be nothing else is settled, and the person's page names what we noticed. */
export async function rowsCountNow(
  tx: Tx,
  { fileId, budgetId, by, today }: { fileId: string; budgetId: string; by: string; today: Day },
): Promise<void> {
  await settleExactly(tx, { budgetId, by, today })
  await noticeRows(tx, { budgetId, fileId, today })
}
