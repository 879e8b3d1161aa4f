import type { Tx } from '#db/transaction.ts'
import type { LongWork } from '#jobs/long.ts'
import { nextPart } from './deeds.ts'
import { openAsked, tryLockMaking } from './store.ts'

/** So many payments a part: some 3 MB of the widest format. */
const PART = 5_000

/** Goes on with files that somebody asked for, a part at a time, each of so many payments. Stopped half-way, it goes on after the last part. */
export const filesInParts = (size: number): LongWork => ({
  name: 'payment-files',
  piece: (tx, _, { at }) => nextOfAll(tx, at, size),
})

export const fileWork: LongWork = filesInParts(PART)

async function nextOfAll(tx: Tx, at: Date, size: number): Promise<boolean> {
  for (const asked of await tx.run(openAsked, {})) {
    const locked = await tx.one(tryLockMaking, { file: asked.file_id })
    if (locked?.mine !== true) continue
    // Somebody else may have finished it between the question and the lock.
    const still = (await tx.run(openAsked, {})).find(({ file_id }) => file_id === asked.file_id)
    if (still === undefined) continue
    await nextPart(tx, still, at, size)
    return true
  }
  return false
}
