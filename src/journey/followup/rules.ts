import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { CheckIn, Followup, Wave } from './followup.ts'

export type FollowupReason = 'not-ended-yet' | 'chosen-already' | 'not-due-yet'

/** For so many days after its day a check-in is simply due; after them it stands as "no answer", and can still be answered. */
const ANSWER_WITHIN_DAYS = 28

/** The day of a look back: 6 weeks, 6 months or 12 months after the last day that is paid. */
export function dueOn(wave: Wave, lastDay: Day): Day {
  if (wave === '6-weeks') return addDays(lastDay, 42)
  return addMonths(lastDay, wave === '6-months' ? 6 : 12)
}

/** Whether the person may choose these: an ending is confirmed, and none of them is chosen already. */
export function mayChoose({ lastDay, checkIns }: Followup, waves: readonly string[]): Verdict<FollowupReason> {
  if (lastDay === undefined) return refuse('not-ended-yet')
  return checkIns.some(({ wave }) => waves.includes(wave)) ? refuse('chosen-already', 'waves') : fine
}

/** Whether a check-in may be answered: from its day on, as late as the person likes. Answered again, the newest stands. */
export const mayAnswer = (checkIn: CheckIn, today: Day): Verdict<FollowupReason> =>
  checkIn.dueOn > today ? refuse('not-due-yet') : fine

export type CheckInState = 'to-come' | 'due' | 'no-answer' | 'answered'

/** How a check-in stands on a day. Silence is "no answer", never "kept". */
export function stateOf({ dueOn: due, answers }: CheckIn, today: Day): CheckInState {
  if (answers.length > 0) return 'answered'
  if (today < due) return 'to-come'
  return today <= addDays(due, ANSWER_WITHIN_DAYS) ? 'due' : 'no-answer'
}

/** The check-in to answer next: the newest whose day has come and that has no answer. */
export const toAnswer = ({ checkIns }: Followup, today: Day): CheckIn | undefined =>
  checkIns.findLast((checkIn) => checkIn.dueOn <= today && checkIn.answers.length === 0)

/** What the newest answered check-in says is lost. */
export const lostIn = ({ checkIns }: Followup): CheckIn['answers'] =>
  checkIns.findLast(({ answers }) => answers.length > 0)?.answers.filter(({ benefit }) => benefit === 'lost') ?? []
