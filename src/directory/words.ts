import { type Day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { CostPer, Entry, Known, OpenTo, Weekday } from './directory.ts'
import type { DirectoryReason } from './rules.ts'

type Needed =
  | 'say-what-it-is-called'
  | 'say-what-it-is'
  | 'say-what-it-costs'
  | 'choose-cost-per'
  | 'choose-who-it-is-open-to'
  | 'say-why-withdrawn'
  | 'say-what-you-wish'

export const DIRECTORY_WORDS: Record<DirectoryReason | Needed, string> = {
  'entry-is-withdrawn': 'This is no longer shown. Add it anew if it is there again',
  'looked-at-today-already': 'Somebody looked at this today already. Nothing more is needed',
  'say-what-it-is-called': 'Write what it is called',
  'say-what-it-is': 'Write in a few words what it is',
  'say-what-it-costs': 'Write what it costs, like 4 or 4.50. Write 0 where it is free',
  'choose-cost-per': 'Choose what that cost is for',
  'choose-who-it-is-open-to': 'Choose who it is open to',
  'say-why-withdrawn': 'Write why it is no longer shown',
  'say-what-you-wish': 'Write what you looked for',
}

export const DIRECTORY_DONE = {
  added: 'It is added. People here can find it now.',
  changed: 'It is changed. What was known before is kept.',
  checked: 'Thank you. It says now that you looked at it today.',
  withdrawn: 'It is no longer shown.',
  'brought-in': 'The whole list is taken in. People here can find it now.',
  wished: 'Thank you. The council reads what people wish for, without your name.',
}

export const PER_WORDS: Record<CostPer, string> = {
  time: 'each time',
  week: 'a week',
  month: 'a month',
  year: 'a year',
}

export const OPEN_WORDS: Record<OpenTo, string> = {
  all: 'Open to everybody',
  'mental-health': 'For people with mental health needs',
}

export const DAY_WORDS: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

/** 'Free', or '£4.00 each time'. */
export const sayCost = ({ costPence, costPer }: Pick<Known, 'costPence' | 'costPer'>): string =>
  costPence === 0n ? 'Free' : `${sayMoney(costPence)} ${PER_WORDS[costPer]}`

/** When somebody looked last; where that is long ago, to ring first. */
export const sayChecked = (entry: Pick<Entry, 'checkedOn'>, old: boolean): string =>
  old ? `Last checked on ${sayDate(entry.checkedOn)}, so ring first.` : `Checked on ${sayDate(entry.checkedOn)}.`

export const sayDays = (days: readonly Weekday[]): string =>
  days.length === 0 ? 'Ask on which days' : days.map((one) => DAY_WORDS[one]).join(', ')

export const sayWished = (on: Day): string => `Wished for on ${sayDate(on)}`
