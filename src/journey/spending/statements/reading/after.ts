import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { rowsCountNow } from '../counting.ts'
import { explainedAs } from '../reads.ts'
import { addAlikeAsked, addSeveral, addUnknown } from './store.ts'
import type { TakenIn, ToRead } from './take-in.ts'

/** What follows when a file was read: its rows count, or a human is asked: what its columns mean, which account is meant, what is the same. */
export async function afterReading(
  tx: Tx,
  { fileId, budgetId, by, at }: ToRead,
  taken: TakenIn,
  today: Day,
): Promise<void> {
  if (taken.is === 'taken') await rowsCountNow(tx, { fileId, budgetId, by, today })
  if (taken.is === 'headings')
    await tx.run(addUnknown, { file: fileId, fingerprint: explainedAs(taken.headings, fileId), at })
  if (taken.is === 'several') await tx.run(addSeveral, { file: fileId, accounts: JSON.stringify(taken.accounts), at })
  if (taken.is === 'alike') {
    const { rows, examples } = taken
    await tx.run(addAlikeAsked, { file: fileId, rows, examples: JSON.stringify(examples), at })
  }
}
