import { type Day, sayDate, sayDay } from '#core/day.ts'
import type { DayName, PaysEvery, SentHow } from './assistants.ts'
import type { AssistantReason } from './rules.ts'

type Needed =
  | 'say-their-name'
  | 'say-when-they-begin'
  | 'say-from-which-day'
  | 'not-hours'
  | 'choose-how-it-was-said'
  | 'say-who-does-payroll'
  | 'choose-how-often-paid'
  | 'say-one-pay-day'
  | 'choose-how-you-send'
  | 'say-their-last-day'

export const ASSISTANT_WORDS: Record<AssistantReason | Needed, string> = {
  'no-hours-at-all': 'Write the hours of at least one day',
  'hours-from-before-they-began': 'This is before they began to work. Write that day or a later one',
  'week-is-to-come': 'This week has not begun yet. Write it from its Monday on',
  'week-before-they-began': 'They did not work for you yet in this week. Choose a later week',
  'worked-no-longer-then': 'They no longer worked for you in this week. Choose an earlier week',
  'nothing-to-send': 'There are no new hours to send. Write the hours of a week first',
  'name-payroll-first': 'First write down who works out the wages',
  'left-already': 'It is written down already that they have left',
  'left-before-they-began': 'This is before they began. Write a later day',
  'not-a-wages-line': 'Choose one of the lines on this page, or none',
  'say-their-name': 'Write the name of who works for you',
  'say-when-they-begin': 'Write the first day on which they work for you',
  'say-from-which-day': 'Write the day from which these hours hold',
  'not-hours': 'Write hours like 3 or 3:30, from 0 to 24',
  'choose-how-it-was-said': 'Choose how it was said',
  'say-who-does-payroll': 'Write the name of who works out the wages',
  'choose-how-often-paid': 'Choose how often wages are paid',
  'say-one-pay-day': 'Write one day on which wages are paid',
  'choose-how-you-send': 'Choose how payroll gets the hours',
  'say-their-last-day': 'Write the last day on which they work for you',
}

export const ASSISTANT_DONE = {
  added: 'It is written down. Next: the hours that you agreed.',
  agreed: 'The hours you agreed are written down.',
  written: 'The week is written down. You can still change it.',
  payroll: 'It is written down who works out the wages.',
  sent: 'It is written down that payroll has these hours.',
  left: 'It is written down. Wages and holiday that are owed stay owed.',
}

export const DAY_WORDS: Record<DayName, string> = {
  ...{ monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday' },
  ...{ saturday: 'Saturday', sunday: 'Sunday' },
}
export const EVERY_PAY: Record<PaysEvery, string> = {
  weekly: 'Every week',
  'four-weekly': 'Every four weeks',
  monthly: 'Every month',
}
export const SENT_WORDS: Record<SentHow, string> = {
  email: 'By e-mail, from my own e-mail',
  print: 'On paper',
  phone: 'By phone',
}

/** '3 hours 30 minutes'. */
export function sayHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 || rest === 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** As it stands in a box: '3', '3:30', '' for none. */
export const boxHours = (minutes: number): string =>
  minutes === 0
    ? ''
    : `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`}`

/** More or less was worked than agreed: no fault of anybody. */
export function sayDiffers(difference: number, own: boolean): string {
  const size = sayHours(Math.abs(difference))
  const note = own ? 'You can add why, if it helps payroll.' : 'Ask kindly whether the agreed hours still fit.'
  return difference > 0
    ? `${size} more than agreed. That can happen. ${note}`
    : `${size} less than agreed. That is fine. ${note}`
}

/** Some days before a pay day. */
export const sayPayDay = (on: Day, today: Day, hasHours: boolean): string =>
  `${on === today ? 'Wages are paid today' : `Wages are paid on ${sayDay(on)}`}.${hasHours ? ' Some hours are not sent to payroll yet.' : ''}`

/** The sentences of the timeline. */
export const said = {
  added: (by: string, name: string, on: Day) => `${by} wrote down that ${name} works for them from ${sayDate(on)}.`,
  sent: (by: string, name: string, from: Day, to: Day) =>
    `${by} gave ${name}’s hours from ${sayDate(from)} to ${sayDate(to)} to payroll.`,
  left: (by: string, name: string, on: Day) => `${by} wrote down that ${name}’s last day is ${sayDate(on)}.`,
}
