import type { Tx } from '#db/transaction.ts'
import type { LongWork } from '#jobs/long.ts'
import { SLICE } from './due/reads.ts'
import { type Around, draftPiece, postPiece } from './work/deeds.ts'
import { runsToWorkOn, tryLockRun, workOf } from './work/store.ts'

/**
 * Goes on with pay runs that somebody drafted and with those that somebody approved, a piece at a time. It decides nothing: what it
 * drafts waits for two humans, and what it posts is in the name of the one who approved (trust 15).
 */
export const payRunWork: LongWork = workInPieces(SLICE)

/** The same work, so many people at a time. */
export function workInPieces(size: number): LongWork {
  return { name: 'pay-runs', piece: (tx, _, around) => nextPiece(tx, around, size) }
}

async function nextPiece(tx: Tx, around: Around, size: number): Promise<boolean> {
  for (const { pay_run_id: run } of await tx.run(runsToWorkOn, {})) {
    const locked = await tx.one(tryLockRun, { run })
    if (locked?.mine !== true) continue
    // Somebody else may have done it between the question and the lock.
    const work = await tx.one(workOf, { run })
    if (work === undefined || work.is_withdrawn) continue
    if (!work.is_drafted) await draftPiece(tx, run, around, size)
    else if (work.approved_by !== null && !work.is_posted) await postPiece(tx, run, around, size)
    else continue
    return true
  }
  return false
}
