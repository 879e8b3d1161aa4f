import { openReview } from '#journey/review/deeds.ts'
import { sayAsPerson, sayAsWorker } from '#journey/review/preparing/deeds.ts'
import { concludeReview } from '#journey/review/together/deeds.ts'
import { giveCopy } from '#journey/review/together/result/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

type Progress = 'met' | 'partly' | 'not-yet'
type Seen = { progress: Progress; words: string }

/** A review is held: each side says how it goes, the worker concludes that it goes on, and gives a copy. No money changes. */
export async function reviewed(
  t: Storyteller,
  { person, worker }: Who,
  on: number,
  story: {
    kind: 'light-touch' | 'planned' | 'direct-payment'
    person: Seen
    worker: Seen
    celebrated: string
    reasons: string
  },
): Promise<void> {
  const same =
    <T>(value: T) =>
    (ids: readonly string[]) => ({ typed: new Map(ids.map((id) => [id, value] as const)) })
  await t.does(worker, on - 14, ['review', 'open'], (tx, permit) =>
    openReview(tx, permit, {
      ...{ kind: story.kind, meetOn: t.day(on), how: 'home' },
      reasons: 'The first day that was good for both of us.',
    }),
  )
  await t.does(person, on, ['review', 'say-as-person'], (tx, permit) =>
    sayAsPerson(tx, permit, { views: same(story.person) }),
  )
  await t.does(worker, on, ['review', 'say-as-worker'], (tx, permit) =>
    sayAsWorker(tx, permit, { views: same(story.worker) }),
  )
  await t.does(worker, on, ['review', 'conclude'], (tx, permit) =>
    concludeReview(tx, permit, {
      celebrated: story.celebrated,
      steps: same({ step: 'go-on' as const, reasons: story.reasons, whyNotGoOn: '' }),
    }),
  )
  await t.does(worker, on, ['review-together', 'give-copy'], (tx, permit) => giveCopy(tx, permit, { channel: 'hand' }))
}
