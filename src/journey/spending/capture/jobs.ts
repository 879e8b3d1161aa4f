import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { guessFrom } from '#files/text-in-pictures/guess.ts'
import { readText } from '#files/text-in-pictures/read-text.ts'
import type { LongWork } from '#jobs/long.ts'
import { addReading, draftPictures, nextToRead, tryLockDraft } from './store.ts'

const DAY_MS = 24 * 60 * 60_000

/**
 * Reads photos that somebody added first, one receipt a piece: the guess waits for the person, who alone says what they paid. Photos
 * of more than a day ago are let be. Of many pages the first and the last are read: the total stands on one of them.
 */
export const receiptReading: LongWork = { name: 'receipt-readings', piece: (tx, _, around) => readNext(tx, around) }

async function readNext(tx: Tx, { today, at }: { today: Day; at: Date }): Promise<boolean> {
  for (const { draft_id: draft, budget_id: budget } of await tx.run(nextToRead, {
    since: new Date(at.getTime() - DAY_MS),
  })) {
    const locked = await tx.one(tryLockDraft, { draft })
    if (locked?.mine !== true) continue
    const pages = (await tx.run(draftPictures, { budget, draft })).map(({ bytes }) => bytes)
    const worth = pages.length > 1 ? [pages[0], pages.at(-1)] : pages
    const texts: string[] = []
    for (const page of worth) if (page !== undefined) texts.push(await readText(page))
    const { totalPence, paidOn, shop } = guessFrom(texts.join('\n'), today)
    const guess = { total: totalPence ?? null, paidOn: paidOn ?? null, shop: shop ?? null }
    await tx.run(addReading, { draft, budget, ...guess, at })
    return true
  }
  return false
}
