import { moveExpectedDate, tellWhereItStands } from '#journey/waiting/deeds.ts'
import type { Storyteller } from '../story.ts'

/** While waiting: the worker says how it stands, and names a new day with its reason. */
export async function toldWhileWaiting(t: Storyteller, worker: string, on: number, words: string): Promise<void> {
  await t.does(worker, on, ['waiting', 'tell'], (tx, permit) => tellWhereItStands(tx, permit, { words }))
}

export async function movedTheDay(
  t: Storyteller,
  worker: string,
  on: number,
  to: number,
  reason: string,
): Promise<void> {
  await t.does(worker, on, ['waiting', 'move-date'], (tx, permit) =>
    moveExpectedDate(tx, permit, { on: t.day(to), reason }),
  )
}
