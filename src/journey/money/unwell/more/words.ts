import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { sayPeriods } from '#journey/plan/index.ts'
import { EVERY_WORDS } from '../../agreement/words.ts'
import type { MoreNow, MoreOffer } from './more.ts'
import type { MoreReason } from './rules.ts'

export const MORE_WORDS: Record<MoreReason, string> = {
  'no-more-agreed':
    'The plan agrees on nothing more here for a bad time. Ask for a call now. You can write it into the plan together',
  'more-goes-on-already': 'There is more of this already. Go back to see until when',
  'more-is-used-up': 'All that the plan agrees for 12 months was used. Ask for a call now, and talk about what helps',
  'nothing-to-add-to':
    'Nothing more would come in these days: it is paused, over, or not its time of year. Ask for a call now',
  'choose-for-how-long': 'Choose for how long',
  'more-is-over': 'This is over, or the rest of it is on its way. Nothing more is needed',
}

type Said = Pick<MoreNow, 'what' | 'every' | 'amountPence' | 'from' | 'to'>

/** 'It is £39.00 more a week: a fourth afternoon. At most 4 weeks in any 12 months.' */
export const sayOffer = ({ amountPence, periods, buys, line }: MoreOffer): string =>
  `${sayMoney(amountPence)} more ${EVERY_WORDS[line.every]}: ${buys}. At most ${sayPeriods(periods, line.every)} in any 12 months.`

/** What is left of it, or why none is, and what to do then. */
export function sayLeftOf({ stretches, until, again, periods, line }: MoreOffer): string {
  if (until !== undefined) return `It goes on until ${sayDay(until)}. Then it is as before, by itself.`
  if (again !== undefined) return `All of it was used. From ${sayDay(again)} there is some again. Ask for a call now.`
  if (stretches.length === 0) return 'It cannot be started now. Ask for a call, and talk about what helps.'
  return stretches.length === periods
    ? 'None of it was used in these 12 months.'
    : `Left now: ${sayPeriods(stretches.length, line.every)}.`
}

export const MORE_DONE = {
  'more-started': 'It has started. It ends by itself on its last day. Nothing else is different.',
  'more-ended': 'It is ended. What has come stays. From the next payment on it is as before.',
}

/** The sentences of the timeline. */
export const said = {
  started: (by: string, person: string, { what, every, amountPence, from, to }: Said) =>
    `${by} started more for a bad time: ${sayMoney(amountPence)} more ${EVERY_WORDS[every]} for ${what}, from ${sayDate(from)} to ${sayDate(to)}.${by === person ? '' : ` ${person} can end it at any time.`}`,
  ended: (person: string, what: string, from: Day) =>
    `${person} ended more for a bad time: ${what}. From ${sayDate(from)} it is as before.`,
}
