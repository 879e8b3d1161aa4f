import { type Day, maxDay } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { ChangeAsked, Changing } from '../changing.ts'
import { lessFrom } from '../rules.ts'

export type CarryReason =
  | 'say-what-it-is-for-now'
  | 'nothing-is-different'
  | 'not-in-the-plan-now'
  | 'plan-is-with-the-decider'
  | 'plan-is-not-whole'
  | 'plan-has-moved-on'
  | 'nothing-to-say-yes-to'
  | 'its-days-are-over'
  | 'nothing-less-stands'

/** The worker said yes, it takes something away, and the person has not said yet whether it begins. */
export const waitsForPerson = ({ kind, answered, takenBackOn, agreed, begunOn }: ChangeAsked): boolean =>
  answered?.answer === 'yes' &&
  (kind === 'less' || answered.versionId !== undefined) &&
  takenBackOn === undefined &&
  agreed === undefined &&
  begunOn === undefined

/** From when to when less for a while would hold, were it begun today; undefined where nothing of it is to come. */
export function daysOfLess(
  now: Pick<Changing, 'money' | 'taken'>,
  { lineId, until }: Pick<ChangeAsked, 'lineId' | 'until'>,
  today: Day,
): { from: Day; to: Day | undefined } | undefined {
  const from = lineId === undefined ? undefined : lessFrom(now, lineId, today)
  return from === undefined || (until !== undefined && until < from) ? undefined : { from, to: until }
}

/** The person begins it, or not: while it waits for them, and while less for a while has days left. Saying no is always possible. */
export function mayBegin(
  now: Pick<Changing, 'money' | 'taken'>,
  one: ChangeAsked | undefined,
  yes: boolean,
  today: Day,
): Verdict<CarryReason> {
  if (one === undefined || !waitsForPerson(one)) return refuse('nothing-to-say-yes-to')
  if (!yes || one.kind !== 'less') return fine
  return daysOfLess(now, one, today) === undefined ? refuse('its-days-are-over') : fine
}

/** Less for a while ends on any day that the person chooses, as long as it holds today or later. */
export const mayHaveBack = (one: ChangeAsked | undefined, today: Day): Verdict<CarryReason> =>
  one?.less !== undefined && (one.less.to === undefined || one.less.to >= maxDay(today, one.less.from))
    ? fine
    : refuse('nothing-less-stands')
