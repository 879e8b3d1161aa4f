import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Story } from '../public.ts'
import { storiesTold } from './store.ts'

/** A story as whoever keeps the council's pages sees it: with the day of the agreement, and who wrote it down. */
export type KeptStory = Story & { agreedOn: Day; recordedOn: Day; byName: string | undefined }

/** Every story that was not taken back, the newest first. */
export async function storiesOf(tx: Tx): Promise<readonly KeptStory[]> {
  return (await tx.run(storiesTold, {})).map((row) => ({
    ...{ storyId: row.story_id, forWhom: row.for_whom, title: row.title, words: row.words, toldAs: row.told_as },
    ...{ agreedOn: row.agreed_on, recordedOn: row.recorded_on, byName: row.by_name ?? undefined },
  }))
}
