import { addDays, type Day, dayInLondon, isWorkingDay, sayDay } from '#core/day.ts'
import type { Settings } from '#council/index.ts'

/** A moment in London: the day and the minutes after its midnight. */
export type Moment = { readonly on: Day; readonly minute: number }

/** When somebody reads what comes in: minutes after midnight on working days; `within`: opening minutes until an answer. */
export type Hours = {
  readonly opens: number
  readonly closes: number
  readonly within: number
  readonly holidays: ReadonlySet<Day>
}

export const hoursOf = ({ afterwards, holidays }: Pick<Settings, 'afterwards' | 'holidays'>): Hours => ({
  opens: afterwards.opens,
  closes: afterwards.closes,
  within: afterwards.answerMinutes,
  holidays: new Set(holidays),
})

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as clocks in London show it. */
export function momentOf(now: Date): Moment {
  const [hour = 0, minute = 0] = CLOCK.format(now).split(':').map(Number)
  return { on: dayInLondon(now), minute: hour * 60 + minute }
}

/** Whether somebody reads it at that moment. Weekends and bank holidays are closed all day. */
export const isOpenAt = ({ on, minute }: Moment, { opens, closes, holidays }: Hours): boolean =>
  isWorkingDay(on, holidays) && minute >= opens && minute < closes

/** The next moment at which somebody reads it: that moment itself while it is open. */
export function readsFrom(moment: Moment, hours: Hours): Moment {
  if (isOpenAt(moment, hours)) return moment
  const today = isWorkingDay(moment.on, hours.holidays) && moment.minute < hours.opens
  let on = today ? moment.on : addDays(moment.on, 1)
  while (!isWorkingDay(on, hours.holidays)) on = addDays(on, 1)
  return { on, minute: hours.opens }
}

/** By when somebody answers what came in at that moment, counted in opening hours alone. */
export function answerBy(moment: Moment, hours: Hours): Moment {
  let at = readsFrom(moment, hours)
  let left = hours.within
  while (left > hours.closes - at.minute) {
    left -= hours.closes - at.minute
    at = readsFrom({ on: at.on, minute: hours.closes }, hours)
  }
  return { on: at.on, minute: at.minute + left }
}

export const hasPassed = (by: Moment, now: Moment): boolean =>
  by.on < now.on || (by.on === now.on && by.minute <= now.minute)

/** '9am', '1:30pm'. */
export function sayMinute(minute: number): string {
  const hour = Math.floor(minute / 60)
  const rest = minute % 60
  return `${hour % 12 === 0 ? 12 : hour % 12}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** '9am on Monday 23 November 2026'. */
export const sayMoment = ({ on, minute }: Moment): string => `${sayMinute(minute)} on ${sayDay(on)}`
