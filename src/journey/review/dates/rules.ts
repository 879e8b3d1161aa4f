import { addMonths, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Due, DueKind, Review, ReviewKind } from '../review.ts'

export type DateReason =
  | 'past-its-date-say-why'
  | 'no-review-to-move'
  | 'same-day-same-way'
  | 'new-day-in-the-past'
  | 'new-day-too-far-off'
  | 'say-where-the-cafe-is'

type Planned = { kind: ReviewKind; meetOn: Day }

/** A due date that a planned review lies past. */
export type Passed = Due & { kind: Exclude<DueKind, 'requested'> }

/**
 * The due dates that a review on this day lies past, and that nobody has moved so far yet. A review that the person asked for comes besides
 * and moves nothing: what is due stays due.
 */
export const passedBy = ({ kind, meetOn }: Planned, dues: readonly Due[]): readonly Passed[] =>
  kind === 'requested'
    ? []
    : dues.filter(
        (due): due is Passed => due.kind !== 'requested' && due.dueOn < meetOn && (due.moved?.to ?? due.dueOn) < meetOn,
      )

/** None is moved past its date without a reason; who gives it is the one who does it. */
export const mayPass = (planned: Planned, dues: readonly Due[], reasons: string): Verdict<DateReason> =>
  reasons.trim() === '' && passedBy(planned, dues).length > 0 ? refuse('past-its-date-say-why', 'reasons') : fine

/** A café has a name: the person must find it. */
export const saysWhere = ({ how, place }: Pick<Review, 'how' | 'place'>): Verdict<DateReason> =>
  how === 'cafe' && !place ? refuse('say-where-the-cafe-is', 'place') : fine

/** A meeting is today or within this many months. */
const WITHIN_MONTHS = 12

/**
 * Whether the review that is planned may have another day, way or place. The person's own wish is a reason. The date of a review that they
 * asked for is the day they asked for: nobody else moves it past that without saying why.
 */
export function mayChangeDay(
  current: Pick<Review, 'kind' | 'meetOn' | 'how' | 'place'> | undefined,
  to: Pick<Review, 'meetOn' | 'how' | 'place'> & { reasons: string },
  dues: readonly Due[],
  today: Day,
): Verdict<DateReason> {
  if (current === undefined) return refuse('no-review-to-move')
  if (to.meetOn < today) return refuse('new-day-in-the-past', 'meetOn')
  if (to.meetOn > addMonths(today, WITHIN_MONTHS)) return refuse('new-day-too-far-off', 'meetOn')
  if (to.meetOn === current.meetOn && to.how === current.how && to.place === (current.place ?? ''))
    return refuse('same-day-same-way', 'meetOn')
  const later = current.kind === 'requested' && to.meetOn > current.meetOn && to.reasons.trim() === ''
  if (later) return [...saysWhere(to), ...refuse('past-its-date-say-why', 'reasons')]
  return [...saysWhere(to), ...mayPass({ kind: current.kind, meetOn: to.meetOn }, dues, to.reasons)]
}
