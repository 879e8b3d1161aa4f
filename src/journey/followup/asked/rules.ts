import { addDays, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { CheckIn } from '../followup.ts'
import type { Tried, Turn } from './asked.ts'

export type AskedReason =
  | 'asked-before-its-day'
  | 'they-have-answered'
  | 'not-asked-any-more'
  | 'asked-twice-already'
  | 'ask-again-later'

type Asking = Pick<CheckIn, 'dueOn' | 'wanted' | 'answers' | 'tried'>

/** Which time it would be; undefined after the second. */
export const turnOf = ({ tried }: Pick<CheckIn, 'tried'>): Turn | undefined =>
  tried.length === 0 ? 'asked' : tried.length === 1 ? 'again' : undefined

/** The day from which a check-in may be asked about by the worker: its own, or so many days after the first time. */
export const askFrom = (
  { dueOn, tried: [first] }: { dueOn: Day; tried: readonly Pick<Tried, 'on'>[] },
  after: number,
) => (first === undefined ? dueOn : addDays(first.on, after))

/** Whether "asked, no answer" may be written: on its day, once, and once more after the council's days for a reminder. */
export function mayTry(checkIn: Asking, reminderDays: number, today: Day): Verdict<AskedReason> {
  if (checkIn.answers.length > 0) return refuse('they-have-answered')
  if (!checkIn.wanted) return refuse('not-asked-any-more')
  if (checkIn.dueOn > today) return refuse('asked-before-its-day')
  if (turnOf(checkIn) === undefined) return refuse('asked-twice-already')
  return askFrom(checkIn, reminderDays) > today ? refuse('ask-again-later') : fine
}
