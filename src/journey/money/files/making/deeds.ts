import { createHash } from 'node:crypto'
import { Bug } from '#core/assert.ts'
import type { Tx } from '#db/transaction.ts'
import { daysFor, writtenFrom } from '../reads.ts'
import { addFile } from '../store.ts'
import { type Part, type PartEnd, partOf } from '../write.ts'
import { addPart, addStopped, newestPart, type openAsked, partBytes, partsOf } from './store.ts'

type Asked = NonNullable<(typeof openAsked)['row']>

/**
 * Writes the next part of a file that somebody asked for, in their name; after the last one the file is there. It decides nothing:
 * the run is approved, posted and does not change. Where its payments are not those that its totals count, the file is stopped, and
 * nothing of it is handed out.
 */
export async function nextPart(tx: Tx, asked: Asked, at: Date, size: number): Promise<void> {
  const { file_id: file } = asked
  const before = await tx.one(newestPart, { file })
  if (before?.is_last === true) return finish(tx, asked, at)
  const from: PartEnd | undefined = before && {
    ...{ afterDay: before.up_to_day, afterId: before.up_to_payment },
    inDay: { day: before.up_to_day, payments: before.day_payments, pence: before.day_pence },
  }
  const found = await partIn(tx, asked, from, size)
  if (found === 'differs') return void (await tx.run(addStopped, { file, at }))
  const { bytes, payments, totalPence, end, isLast } = found
  await tx.run(addPart, {
    ...{ file, part: 1 + (before?.part ?? 0), bytes, payments, totalPence, isLast, at },
    ...{ upToDay: end.afterDay, upToPayment: end.afterId },
    ...{ dayPayments: end.inDay.payments, dayPence: end.inDay.pence },
  })
}

async function partIn(tx: Tx, asked: Asked, from: PartEnd | undefined, size: number): Promise<Part | 'differs'> {
  const { pay_run_id: runId, format, asked_at: madeAt } = asked
  const written = writtenFrom(asked.written_with)
  if (written === undefined) return 'differs'
  const days = await daysFor(tx, runId, format)
  try {
    return (await partOf(tx, { runId, format, madeAt, with: written, days }, from, size)) ?? 'differs'
  } catch (trouble) {
    if (trouble instanceof Bug) return 'differs'
    throw trouble
  }
}

/** All parts are there: they are hashed one after another, and the file is kept with what they come to. */
async function finish(tx: Tx, asked: Asked, at: Date): Promise<void> {
  const { file_id: file, pay_run_id: run, format, written_with, asked_by: by, asked_at } = asked
  const sums = await tx.one(partsOf, { file })
  const days = await daysFor(tx, run, format)
  const payments = days.reduce((count, day) => count + day.payments, 0)
  const totalPence = days.reduce((sum, day) => sum + day.totalPence, 0n)
  if (sums?.payments !== payments || sums.total_pence !== totalPence)
    return void (await tx.run(addStopped, { file, at }))
  const hash = createHash('sha256')
  for (let part = 1; part <= sums.parts; part += 1)
    hash.update((await tx.one(partBytes, { file, part }))?.bytes ?? Buffer.alloc(0))
  await tx.run(addFile, {
    ...{ file, run, format, payments, totalPence, sha256: hash.digest() },
    ...{ writtenWith: JSON.stringify(written_with), by, at: asked_at },
  })
}
