import { addDays, addMonths, type Day, daysBetween, minDay, mondayOf } from '#core/day.ts'
import { arrivesOn } from '#core/pattern/pay-dates.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import {
  type Agreed,
  type Assistant,
  DAYS,
  type Payroll,
  type SentHours,
  type Timesheet,
  type Week,
} from './assistants.ts'

export type AssistantReason =
  | 'no-hours-at-all'
  | 'hours-from-before-they-began'
  | 'week-is-to-come'
  | 'week-before-they-began'
  | 'worked-no-longer-then'
  | 'nothing-to-send'
  | 'name-payroll-first'
  | 'left-already'
  | 'left-before-they-began'
  | 'not-a-wages-line'

export const minutesOf = (week: Week): number => DAYS.reduce((total, name) => total + week[name], 0)

/** The hours that are agreed for the week of a Monday; undefined where none are yet. */
export const agreedOn = ({ agreed }: Pick<Assistant, 'agreed'>, weekFrom: Day): Agreed | undefined =>
  agreed.find(({ from }) => from <= addDays(weekFrom, 6))

export function mayAgreeHours({ startsOn, lastDay }: Assistant, week: Week, from: Day): Verdict<AssistantReason> {
  if (lastDay !== undefined) return refuse('left-already')
  if (from < startsOn) return refuse('hours-from-before-they-began', 'from')
  return minutesOf(week) === 0 ? refuse('no-hours-at-all', 'monday') : fine
}

/** A week that has begun, between the first and the last day of work. A week with no hours can be written: they were on holiday. */
export function mayWriteWeek({ startsOn, lastDay }: Assistant, weekFrom: Day, today: Day): Verdict<AssistantReason> {
  if (weekFrom > mondayOf(today)) return refuse('week-is-to-come')
  if (addDays(weekFrom, 6) < startsOn) return refuse('week-before-they-began')
  return lastDay !== undefined && weekFrom > lastDay ? refuse('worked-no-longer-then') : fine
}

export function mayLeave({ startsOn, lastDay }: Assistant, on: Day): Verdict<AssistantReason> {
  if (lastDay !== undefined) return refuse('left-already')
  return on < startsOn ? refuse('left-before-they-began', 'lastDay') : fine
}

/** How a week differs from what was agreed, in minutes: above zero more was worked. Undefined: nothing agreed, or the same. */
export function differs(assistant: Assistant, sheet: { weekFrom: Day; week: Week }): number | undefined {
  const agreed = agreedOn(assistant, sheet.weekFrom)
  if (agreed === undefined) return undefined
  const difference = minutesOf(sheet.week) - minutesOf(agreed.week)
  return difference === 0 ? undefined : difference
}

/** Weeks that were written and not given to payroll, oldest first. One that was changed after it was given is among them, also on that day. */
export const toSend = ({ sheets, sent }: Pick<Assistant, 'sheets' | 'sent'>): Assistant['sheets'] =>
  sheets.filter((sheet) => !sent.some((one) => holds(one, sheet.weekFrom) && wasIn(one, sheet))).toReversed()

/** Where it was not kept up to which sheet, the days tell. */
const wasIn = ({ upTo, on }: SentHours, sheet: Timesheet): boolean =>
  upTo === undefined ? sheet.on <= on : sheet.sheet <= upTo

const holds = ({ from, to }: { from: Day; to: Day }, weekFrom: Day): boolean => from <= weekFrom && weekFrom <= to

export function maySend(assistant: Assistant, payroll: Payroll | undefined): Verdict<AssistantReason> {
  if (payroll === undefined) return refuse('name-payroll-first')
  return toSend(assistant).length === 0 ? refuse('nothing-to-send') : fine
}

/** The next day on which wages are paid, today or later: on the last working day before it where that is a weekend or a bank holiday. */
export function nextPayDay(
  { every, aPayDay }: Pick<Payroll, 'every' | 'aPayDay'>,
  today: Day,
  holidays: ReadonlySet<Day>,
): Day {
  const nth = (turn: number): Day =>
    every === 'monthly' ? addMonths(aPayDay, turn) : addDays(aPayDay, turn * (every === 'weekly' ? 7 : 28))
  // A period early, since a pay day may be brought forward; counted from the day that was written, so that the 31st never drifts.
  const apart = daysBetween(aPayDay, today)
  let turn = Math.floor(apart / (every === 'monthly' ? 31 : every === 'weekly' ? 7 : 28)) - 1
  while (arrivesOn(nth(turn), holidays) < today) turn += 1
  return arrivesOn(nth(turn), holidays)
}

/** Whether the page reminds of the hours: so many days before the next pay day. */
export const isReminded = (payDay: Day, today: Day, remindDays: number): boolean =>
  daysBetween(today, payDay) <= remindDays

export type HolidaySettings = { readonly holidayTenthsOfWeeks: number; readonly irregularBasisPoints: number }

/**
 * Minutes of holiday built up since they began (or in the last year, where that is longer ago), rounded down. Irregular: of the
 * minutes written as worked; else of the weeks agreed. It says what the setting gives, not what the law is.
 */
export function holidayMinutes(assistant: Assistant, today: Day, settings: HolidaySettings): number {
  const until = minDay(assistant.lastDay ?? today, today)
  const yearAgo = addDays(addMonths(until, -12), 1)
  const from = assistant.startsOn > yearAgo ? assistant.startsOn : yearAgo
  const agreed = agreedOn(assistant, mondayOf(until))
  if (agreed === undefined || until < from) return 0
  if (agreed.irregular) {
    const worked = assistant.sheets
      .filter(({ weekFrom }) => weekFrom >= mondayOf(from) && weekFrom <= until)
      .reduce((total, { week }) => total + minutesOf(week), 0)
    return Math.floor((worked * settings.irregularBasisPoints) / 10_000)
  }
  const days = daysBetween(from, until) + 1
  return Math.floor((minutesOf(agreed.week) * settings.holidayTenthsOfWeeks * days) / (10 * 365))
}
