import { openReview } from '#journey/review/deeds.ts'
import { sayAsPerson, sayAsWorker } from '#journey/review/preparing/deeds.ts'
import { concludeReview } from '#journey/review/together/deeds.ts'
import { giveCopy } from '#journey/review/together/result/deeds.ts'
import { sayWithoutAsPerson, sayWithoutAsWorker } from '#journey/review/together/without/deeds.ts'
import type { Storyteller } from '../story.ts'
import type { Who } from './who.ts'

type Progress = 'met' | 'partly' | 'not-yet'
type Seen = { progress: Progress; words: string }

/** The same answer for every goal. */
const same =
  <T>(value: T) =>
  (ids: readonly string[]) => ({ typed: new Map(ids.map((id) => [id, value] as const)) })

type Without = { answer: 'yes' | 'with-difficulty' | 'no' | 'do-not-know'; words: string }

/** What each side answers to the question without the help, and why what works does not go on ('' where it is a change that is reached). */
type Ends = { person: Without; worker: Without; whyNotGoOn: string }

/**
 * A review is held: each side says how it goes, the worker concludes that it goes on (or, with `ends`, that it can end), and gives a
 * copy. No money changes.
 */
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
    ends?: Ends
  },
): Promise<void> {
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
  if (story.ends !== undefined) await withoutTheHelp(t, { person, worker }, on, story.ends)
  const step = story.ends === undefined ? ('go-on' as const) : ('end' as const)
  const { reasons, ends } = story
  await t.does(worker, on, ['review', 'conclude'], (tx, permit) =>
    concludeReview(tx, permit, {
      celebrated: story.celebrated,
      steps: same({ step, reasons, whyNotGoOn: ends?.whyNotGoOn ?? '' }),
    }),
  )
  await t.does(worker, on, ['review-together', 'give-copy'], (tx, permit) => giveCopy(tx, permit, { channel: 'hand' }))
}

/** Both answer whether they could do it without the help, for every goal alike. */
async function withoutTheHelp(t: Storyteller, { person, worker }: Who, on: number, ends: Ends): Promise<void> {
  await t.does(person, on, ['review-together', 'without-as-person'], (tx, permit) =>
    sayWithoutAsPerson(tx, permit, { answers: same(ends.person) }),
  )
  await t.does(worker, on, ['review-together', 'without-as-worker'], (tx, permit) =>
    sayWithoutAsWorker(tx, permit, { answers: same(ends.worker) }),
  )
}
