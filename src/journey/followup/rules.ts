import { addDays, addMonths, type Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { BenefitAnswer, CheckIn, Followup, Wave } from './followup.ts'

export type FollowupReason = 'not-due-yet' | 'said-after-today'

/** For so many days after its day a check-in is simply due; after them it stands as "no answer", and can still be answered. */
export const ANSWER_WITHIN_DAYS = 28

/** How many of which: 6 weeks, 12 months. */
export const partsOf = (wave: Wave): { count: number; unit: 'weeks' | 'months' } => {
  const [count, unit] = wave.split('-')
  return { count: Number(count), unit: unit === 'weeks' ? 'weeks' : 'months' }
}

/** The day of a look back: so many weeks or months after the last day that is paid. */
export function dueOn(wave: Wave, lastDay: Day): Day {
  const { count, unit } = partsOf(wave)
  return unit === 'weeks' ? addDays(lastDay, count * 7) : addMonths(lastDay, count)
}

/** Whether a check-in may be answered: from its day on, as late as the person likes. Answered again, the newest stands. */
export const mayAnswer = (checkIn: Pick<CheckIn, 'dueOn'>, today: Day): Verdict<FollowupReason> =>
  checkIn.dueOn > today ? refuse('not-due-yet') : fine

/** What somebody typed for the person was not said on a day to come. */
export const saidInTime = (saidOn: Day, today: Day): Verdict<FollowupReason> =>
  saidOn > today ? refuse('said-after-today', 'saidOn') : fine

export type CheckInState = 'to-come' | 'due' | 'no-answer' | 'answered'

/** So many days after the one reminder silence stands as "no answer". */
export const SILENT_AFTER_DAYS = 14

/**
 * How a check-in stands on a day. Silence is "no answer", never "kept": after one reminder, after the worker asked twice, or after
 * four weeks, whichever comes first. It can be answered all the same.
 */
export function stateOf(
  { dueOn: due, answers, remindedOn, tried }: Pick<CheckIn, 'dueOn' | 'answers' | 'remindedOn' | 'tried'>,
  today: Day,
): CheckInState {
  if (answers.length > 0) return 'answered'
  if (today < due) return 'to-come'
  if (tried.some(({ turn }) => turn === 'again')) return 'no-answer'
  if (remindedOn !== undefined && addDays(remindedOn, SILENT_AFTER_DAYS) < today) return 'no-answer'
  return today <= addDays(due, ANSWER_WITHIN_DAYS) ? 'due' : 'no-answer'
}

/** The check-in to answer next: the newest whose day has come and that has no answer, where the person still wants it. */
export const toAnswer = ({ checkIns }: Pick<Followup, 'checkIns'>, today: Day): CheckIn | undefined =>
  checkIns.findLast((checkIn) => checkIn.wanted && checkIn.dueOn <= today && checkIn.answers.length === 0)

/** What the newest answered check-in of this time says is lost; before a way back it is history. */
export const lostIn = ({ checkIns, round }: Pick<Followup, 'checkIns' | 'round'>): CheckIn['answers'] =>
  checkIns
    .findLast((one) => one.round === round && one.answers.length > 0)
    ?.answers.filter(({ benefit }) => benefit === 'lost') ?? []

/** Kept up well: still there, and not paid from food, heating or debt. */
export const isKeptWell = ({ benefit, paidBy }: Pick<BenefitAnswer, 'benefit' | 'paidBy'>): boolean =>
  benefit === 'kept' && paidBy !== 'at-a-cost'
