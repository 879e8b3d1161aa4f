import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { ForWhom } from '../public.ts'
import { storiesOf } from './reads.ts'
import { mayTellStory, mayWithdraw } from './rules.ts'
import { addStoryRow, withdrawStoryRow } from './store.ts'

/** A story with the day on which whoever it is about agreed to these words. */
export type NewStory = { forWhom: ForWhom; title: string; words: string; toldAs: string; agreedOn: Day }

/** Puts a story on the council's public pages. */
export async function addStory(tx: Tx, permit: Permit<'council-pages', 'change'>, story: NewStory): Promise<Outcome> {
  const verdict = mayTellStory(story.agreedOn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await recordStory(tx, { ...story, on: permit.today, by: permit.humanId })
  return { lines: [] }
}

/** Writes a story down as it is; without `by`, where a council begins with it. */
export const recordStory = (tx: Tx, story: NewStory & { on: Day; by: string | null }): Promise<unknown> =>
  tx.run(addStoryRow, { id: newId(), ...story })

/** Takes a story back: it is gone from the next page on. */
export async function withdrawStory(
  tx: Tx,
  permit: Permit<'council-pages', 'change'>,
  { storyId }: { storyId: string },
): Promise<Outcome> {
  const verdict = mayWithdraw((await storiesOf(tx)).find((one) => one.storyId === storyId))
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(withdrawStoryRow, { id: storyId, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
