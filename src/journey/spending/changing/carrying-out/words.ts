import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { CHANGE_WORDS } from '#journey/money/changes/index.ts'
import type { Reader } from '../../words.ts'
import type { ChangeAsked } from '../changing.ts'
import type { CarryReason } from './rules.ts'

export const CARRY_WORDS: Record<CarryReason | 'say-yes-or-no', string> = {
  'say-what-it-is-for-now': 'Write in a few words what the money is for now',
  'nothing-is-different': 'Nothing is different from the plan. Write what it is for now, or who gets the money',
  'not-in-the-plan-now': 'This part is not in the newest version of the plan. Look at the plan first',
  'plan-is-with-the-decider':
    'The plan is with the one who decides, so it cannot change now. Answer this once that is decided',
  'plan-is-not-whole': 'Something is still missing in the plan, so nobody can say yes to it. The plan shows what it is',
  'plan-has-moved-on':
    'There is a newer version of the plan than the one with this change. Read the plan, and answer there',
  'nothing-to-say-yes-to': 'There is nothing to answer here any more. Nothing more is needed',
  'its-days-are-over':
    'The days for which you asked are over, or nothing of it is still to come. Say no, and ask again if you want it',
  'nothing-less-stands': 'This is over already. Payments come as agreed',
  'say-yes-or-no': 'Choose whether it begins',
}

/** Whatever may be in the way of starting a version of the plan, said here too. */
export const CARRYING_OUT_WORDS = { ...CHANGE_WORDS, ...CARRY_WORDS }

export const CARRY_DONE = {
  begun: 'It has begun. Below you see from when.',
  'not-begun': 'Nothing changes. Your worker can read what you said.',
  back: 'It comes again as it was.',
}

/** What less for a while does, and until when; it ends with its line, which may be before it began. */
export const sayLess = (pence: Pence, from: Day, to: Day | undefined): string =>
  to !== undefined && to < from
    ? 'It ended before its first day: the money is for something else now.'
    : `From ${sayDay(from)} it is ${sayMoney(pence)} each time${to === undefined ? '' : `, until ${sayDay(to)}`}.`

/** The worker said yes, and the person has not said yet whether it begins. */
export const sayWaits = ({ own, person }: Reader): string =>
  own
    ? 'It is your turn: look at what it changes. It begins only when you say yes too, and there is no hurry.'
    : `It is ${person}’s turn: it begins only when they say yes too. Until then nothing changes.`

/** A yes that no deed carries out: it changes nothing by itself, neither the plan nor what is paid. */
export const sayForThePlan = ({ own, person }: Reader): string =>
  own
    ? 'This yes changes nothing by itself. If it changes your plan, your worker writes it there, and you are told.'
    : `This yes changes nothing by itself. If it changes the plan, write it into a new version, and ${person} is told.`

/** What came of a yes. Undefined: it waits for the person, or nothing of it is known here. */
export function sayBegun({ agreed, begunOn, less, amountPence }: ChangeAsked, who: string): string | undefined {
  if (agreed?.yes === false) {
    const why = agreed.words === '' ? '' : ` “${agreed.words}”`
    return `${who} said no on ${sayDate(agreed.on)}: nothing changes.${why}`
  }
  if (less !== undefined && amountPence !== undefined) return sayLess(amountPence, less.from, less.to)
  return begunOn === undefined ? undefined : `It began on ${sayDate(begunOn)}.`
}

/** The sentences of the timeline. */
export const said = {
  begun: (person: string) => `${person} saw what it changes and said yes. It begins.`,
  less: (person: string, what: string, pence: Pence, from: Day, to: Day | undefined) =>
    `${person} saw in pounds what it changes and said yes: less for a while for ${what}. ${sayLess(pence, from, to)}`,
  not: (person: string) => `${person} saw what it changes and said no. Nothing changes.`,
  back: (person: string, what: string) => `${person} has it back as it was: ${what}.`,
}
