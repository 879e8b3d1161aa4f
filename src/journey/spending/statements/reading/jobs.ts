import type { LongWork } from '#jobs/long.ts'
import { readKept } from '../reads.ts'
import { afterReading } from './after.ts'
import { type Progress, progressBeside } from './progress.ts'
import { addBegun, addRefused, nextWaiting } from './store.ts'

/** A file at which the reading broke off so often is refused. */
const TRIES = 3

/** Reads statements that are too long for a page to wait for, one at a time, in the name of whoever sent them. */
export const statementWork: LongWork = {
  name: 'statements',
  async steps(within, _, { at, today }) {
    let progress: Progress | undefined
    try {
      return await within(async (tx) => {
        const waiting = await tx.one(nextWaiting, {})
        if (waiting === undefined) return false
        const { file_id: fileId, budget_id: budgetId, account_id: accountId, alike, sent_by: by, nth } = waiting
        const same = waiting.same_rows ?? undefined
        if (waiting.tries >= TRIES) {
          await tx.run(addRefused, { file: fileId, reason: 'broke-off-too-often', at })
          return true
        }
        // Beside this one, so that it stays where the reading comes to nothing.
        await within((apart) => apart.run(addBegun, { file: fileId, at }))
        const file = { fileId, budgetId, accountId, alike, same, by, at, onlyNth: nth ?? undefined }
        const beside = progressBeside(within, fileId)
        progress = beside
        const taken = await readKept(tx, file, (rows) => beside.heard(rows))
        await afterReading(tx, file, taken, today)
        if (taken.is === 'refused')
          await tx.run(addRefused, { file: fileId, reason: taken.because[0]?.code ?? 'not-known', at })
        return true
      })
    } finally {
      await progress?.over()
    }
  },
}
