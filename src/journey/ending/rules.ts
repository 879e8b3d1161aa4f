import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { endsEveryOutcome } from '#journey/review/index.ts'
import type { Ending, EndingKind, EndingState } from './ending.ts'
import { type LawReason, lawFor } from './law.ts'

export type EndingReason =
  | 'no-payments-to-end'
  | 'ending-already-confirmed'
  | 'no-review-ends-it'
  | 'talk-about-other-ways-first'
  | 'event-not-in-the-plan'
  | 'last-day-in-the-past'
  | 'last-day-too-near'
  | 'last-day-too-far-off'
  | 'no-stop-was-agreed'
  | 'before-the-day-agreed'
  | LawReason

const LAST_DAY_WITHIN_MONTHS = 12

export type Proposed = { kind: EndingKind; lastDay: Day; event: string; otherWaysTalked: boolean }

type Before = Pick<
  EndingState,
  'ending' | 'lastReview' | 'events' | 'noticeDays' | 'stopAgreed' | 'ground' | 'notMet'
> & { isSetUp: boolean }

/**
 * Whether an ending may be told. After a review: only where that review's steps end every goal. The person's choice: only
 * once another provider, another use and a pause were talked about (rule 7 of the study's engine). The last day lies at
 * least the council's notice ahead; where what the plan itself waits for has happened, or the person died, it may be nearer, but never
 * before today. Spent outside the plan: only on a stop that a manager agreed to, with the full notice. Each rests on a ground in law
 * (`lawFor`). Told again, the newest stands; once confirmed it stays.
 */
export function mayPropose(before: Before, proposed: Proposed, today: Day): Verdict<EndingReason> {
  if (!before.isSetUp) return refuse('no-payments-to-end')
  if (before.ending?.confirmed !== undefined) return refuse('ending-already-confirmed')
  return [...kindFor(before, proposed), ...lawFor(before.ground, proposed), ...dayFor(before, proposed, today)]
}

function kindFor({ lastReview, stopAgreed, notMet }: Before, proposed: Proposed): Verdict<EndingReason> {
  const { kind, otherWaysTalked, lastDay } = proposed
  if (kind === 'spent-outside') {
    if (stopAgreed === undefined) return refuse('no-stop-was-agreed', 'kind')
    return lastDay < stopAgreed.lastDay ? refuse('before-the-day-agreed', 'lastDay') : fine
  }
  if (kind === 'person-chose') return otherWaysTalked ? fine : refuse('talk-about-other-ways-first', 'otherWays')
  if (kind !== 'after-review') return fine
  if (lastReview === undefined || !endsEveryOutcome(lastReview)) return refuse('no-review-ends-it', 'kind')
  return notMet ? refuse('somebody-says-not-met', 'kind') : fine
}

function dayFor({ events, noticeDays }: Before, { event, lastDay, kind }: Proposed, today: Day): Verdict<EndingReason> {
  if (event !== '' && !events.includes(event)) return refuse('event-not-in-the-plan', 'event')
  if (lastDay < today) return refuse('last-day-in-the-past', 'lastDay')
  const mayBeShort = kind === 'died' || (event !== '' && (kind === 'after-review' || kind === 'person-chose'))
  if (!mayBeShort && lastDay < addDays(today, noticeDays)) return refuse('last-day-too-near', 'lastDay')
  return lastDay > addMonths(today, LAST_DAY_WITHIN_MONTHS) ? refuse('last-day-too-far-off', 'lastDay') : fine
}

/** Whether the budget is over on a day: the ending is confirmed and its last day has passed. */
export const isOver = (ending: Ending | undefined, today: Day): boolean =>
  ending?.confirmed !== undefined && ending.lastDay < today
