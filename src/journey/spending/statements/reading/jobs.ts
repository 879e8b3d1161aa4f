import { wentAway } from '#db/away.ts'
import type { LongWork, Within } from '#jobs/long.ts'
import { readKept } from '../reads.ts'
import { afterReading } from './after.ts'
import { type Progress, progressBeside } from './progress.ts'
import { addRefused } from './store.ts'
import { AFTER_CUT_OFF, AFTER_FAILURE, isTriedEnough } from './tries.ts'
import { addBegun, addFailed, nextWaiting } from './waiting/store.ts'

/**
 * Reads statements that are too long for a page to wait for, one at a time, in the name of whoever sent them. One that fails by itself
 * is tried again after a minute and after ten more, then refused; a start of the server, or a database that went away, is none of these
 * failures. Each try is a row, so that no start and no other process begins to count anew. While a file rests, the others are read.
 */
export const statementReading = (): LongWork => ({
  name: 'statements',
  async steps(within, _, { at, today }) {
    let progress: Progress | undefined
    let reading: string | undefined
    try {
      return await within(async (tx) => {
        const waiting = await tx.one(nextWaiting, { at, cutOff: AFTER_CUT_OFF, failed: AFTER_FAILURE })
        if (waiting === undefined) return false
        const { file_id: fileId, budget_id: budgetId, account_id: accountId, alike, sent_by: by, nth } = waiting
        const same = waiting.same_rows ?? undefined
        if (isTriedEnough(waiting)) {
          await tx.run(addRefused, { file: fileId, reason: 'broke-off-too-often', at })
          return true
        }
        // Beside this one, so that it stays where the reading comes to nothing.
        await within((apart) => apart.run(addBegun, { file: fileId, at }))
        reading = fileId
        const file = { fileId, budgetId, accountId, alike, same, by, at, onlyNth: nth ?? undefined }
        const beside = progressBeside(within, fileId)
        progress = beside
        const taken = await readKept(tx, file, (rows) => beside.heard(rows))
        await afterReading(tx, file, taken, today)
        if (taken.is === 'refused')
          await tx.run(addRefused, { file: fileId, reason: taken.because[0]?.code ?? 'not-known', at })
        return true
      })
    } catch (trouble) {
      if (reading !== undefined && !(await isAway(within, trouble))) {
        const failed = { file: reading, begunAt: at, at }
        await within((tx) => tx.run(addFailed, failed))
      }
      throw trouble
    } finally {
      await progress?.over()
    }
  },
})

/** Whether the database, and not the file, is what failed. */
const isAway = async (within: Within, trouble: unknown): Promise<boolean> =>
  wentAway(trouble) || within(async () => false).catch(() => true)

export const statementWork: LongWork = statementReading()
