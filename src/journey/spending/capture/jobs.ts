import type { Council } from '#council/index.ts'
import type { Tx } from '#db/transaction.ts'
import { guessFrom } from '#files/text-in-pictures/guess.ts'
import { readText } from '#files/text-in-pictures/read-text.ts'
import type { DueJob } from '#jobs/index.ts'
import type { LongWork } from '#jobs/long.ts'
import { addReading, addReadingBegun, draftPictures, lockReadings, nextToRead, removePhotosLetGo } from './store.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Longer than the reading of two pages may take: what began before this has come to nothing. */
const GIVEN_UP_MS = 3 * MINUTE_MS
/** Photos at which the reading process stopped so often are let be. */
const TRIES = 3

/** What reads the text in a picture; '' where it finds none. */
export type ReadPicture = (jpeg: Buffer) => Promise<string>

/**
 * Reads photos that somebody added first, one receipt a piece: the guess waits for the person, who alone says what they paid. Photos
 * of more than a day ago are let be. Of many pages the first and the last are read: the total stands on one of them. Reading takes
 * seconds, so that no transaction is open meanwhile: one takes the photos, another keeps the guess.
 */
export const readingWith = (readPicture: ReadPicture): LongWork => ({
  name: 'receipt-readings',
  async steps(within, council, { today, at }) {
    const taken = await within((tx) => takeNext(tx, council, at))
    if (taken === undefined) return false
    const texts: string[] = []
    for (const page of taken.pages) texts.push(await readPicture(page))
    const { totalPence, paidOn, shop } = guessFrom(texts.join('\n'), today)
    const guess = { total: totalPence ?? null, paidOn: paidOn ?? null, shop: shop ?? null }
    await within((tx) => tx.run(addReading, { draft: taken.draft, budget: taken.budget, ...guess, at }))
    return true
  },
})

export const receiptReading: LongWork = readingWith(readText)

async function takeNext(tx: Tx, { authorityId }: Council, at: Date) {
  await tx.run(lockReadings, { council: authorityId })
  const [since, begun] = [new Date(at.getTime() - DAY_MS), new Date(at.getTime() - GIVEN_UP_MS)]
  const next = await tx.one(nextToRead, { since, begun, tries: TRIES })
  if (next === undefined) return undefined
  const { draft_id: draft, budget_id: budget } = next
  const [, rows] = await Promise.all([
    tx.run(addReadingBegun, { draft, budget, at }),
    tx.run(draftPictures, { budget, draft }),
  ])
  const pages = rows.map(({ bytes }) => bytes)
  return { draft, budget, pages: pages.filter((_, index) => index === 0 || index === pages.length - 1) }
}

/** Removes photos that were let go, once the days that the person was told are over. That they were there stays written down. */
export const removeLetGo: DueJob = {
  name: 'receipt-let-go-removed',
  run: async (tx, _, day) => (await tx.run(removePhotosLetGo, { day })).length,
}
