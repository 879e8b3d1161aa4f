import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { LongWork } from '#jobs/long.ts'
import { rowsCountNow } from '../counting.ts'
import { explainedAs, readKept } from '../reads.ts'
import { heardOf, readingIsOver } from './progress.ts'
import { addRefused, addUnknown, backToMark, markReading, nextWaiting } from './store.ts'

/** Reads statements that are too long for a page to wait for, one at a time, in the name of whoever sent them. */
export const statementWork: LongWork = { name: 'statements', piece: (tx, _, around) => readNext(tx, around) }

async function readNext(tx: Tx, { at, today }: { at: Date; today: Day }): Promise<boolean> {
  const waiting = await tx.one(nextWaiting, {})
  if (waiting === undefined) return false
  const { file_id: fileId, budget_id: budgetId, account_id: accountId, alike, sent_by: by } = waiting
  await tx.run(markReading, {})
  try {
    const taken = await readKept(tx, { fileId, budgetId, accountId, alike, by, at }, (rows) => heardOf(fileId, rows))
    if (taken.is === 'taken') await rowsCountNow(tx, { fileId, budgetId, by, today })
    if (taken.is === 'headings')
      await tx.run(addUnknown, { file: fileId, fingerprint: explainedAs(taken.headings, fileId), at })
    if (taken.is !== 'refused') return true
    await tx.run(backToMark, {})
    await tx.run(addRefused, { file: fileId, reason: taken.because[0]?.code ?? 'not-known', at })
    return true
  } finally {
    readingIsOver(fileId)
  }
}
