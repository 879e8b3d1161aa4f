import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Earlier } from './earlier.ts'
import { earlierAnswersOf } from './store.ts'

/** What both said before this assessment, the newest first; nothing where this is the first. */
export async function earlierOf(tx: Tx, permit: Permit): Promise<readonly Earlier[]> {
  const rows = await tx.run(earlierAnswersOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    key: row.question_key,
    side: row.side,
    byName: row.by_name,
    level: row.level,
    words: row.words,
    on: row.said_on,
  }))
}
