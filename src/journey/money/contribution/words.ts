import { type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { SingleReason } from '../payrun/single/rules.ts'
import { SINGLE_WORDS } from '../payrun/single/words.ts'
import type { Figures, Standing } from './contribution.ts'
import type { GivenBack } from './days.ts'
import type { AftercareReason, ContributionReason, PaidInReason, RefundReason } from './rules.ts'

type Needed = 'choose-what-is-known' | 'say-from-when' | 'say-when-it-was-paid' | 'say-the-last-day'

export const CONTRIBUTION_WORDS: Record<
  ContributionReason | PaidInReason | RefundReason | SingleReason | AftercareReason | Needed,
  string
> = {
  ...SINGLE_WORDS,
  'nothing-to-give-back': 'Nothing is to go back: no more came than is due, or it has been asked for already',
  'aftercare-is-free':
    'This is aftercare on that day, so it is free by law. Write down “nothing”, or choose a day after it ends',
  'say-how-much': 'Write how much, in pounds and pence',
  'stands-already': 'This is written down already, from the same day. Nothing more is needed',
  'day-is-far-off': 'This day is more than a year away from today. Check it and write it again',
  'kept-back-here': 'Here it is kept back from the payments, so nothing is paid apart',
  'nothing-is-due': 'Nothing has been due up to now, so there is nothing to pay. Check whose record this is',
  'paid-on-a-day-to-come': 'This day has not come yet. Write the day on which the money came',
  'aftercare-is-recorded': 'The free aftercare is written down already. Nothing more is needed',
  'no-aftercare-to-end': 'No free aftercare is written down here, so there is nothing to end',
  'ends-before-today': 'The days up to now were free, and stay so. Choose today or a later day',
  'both-decide-first':
    'It ends only when the council and the NHS have each decided it. Write down both decisions first, on the page “What it rests on in law”',
  'choose-what-is-known': 'Choose what is known about it',
  'say-from-when': 'Write from which day on',
  'say-when-it-was-paid': 'Write the day on which the money came',
  'say-the-last-day': 'Write the last day that is free',
}

/** To the person, or about them by name. */
export type Who = { readonly own: boolean; readonly name: string }

const pays = ({ own, name }: Who): string => (own ? 'You pay' : `${name} pays`)

/** What stands, in a sentence or two. */
export function sayStanding(standing: Standing, who: Who): readonly string[] {
  if (standing.is === 'not-worked-out')
    return [
      `We have not worked out yet if ${who.own ? 'you pay' : `${who.name} pays`} something towards it.`,
      'No payment waits for that. When we know, we say it here first, and why.',
    ]
  if (standing.is === 'aftercare')
    return [
      `${pays(who)} nothing. This care is free.`,
      `It is aftercare under section 117 of the Mental Health Act 1983, since ${sayDay(standing.from)}. Nobody may be charged for it.`,
    ]
  return standing.weeklyPence === 0n
    ? [`${pays(who)} nothing towards it, since ${sayDay(standing.from)}.`]
    : [`${pays(who)} ${sayMoney(standing.weeklyPence)} a week towards it, since ${sayDay(standing.from)}.`]
}

/** How it is paid, by the council's own way, and what is never asked. */
export const sayWay = (way: 'net' | 'gross', { own }: Who): string =>
  `${WAY[way](own)} Nothing is due for days for which no money comes, and never more than they cost.`

const WAY = {
  net: (own: boolean) =>
    `We keep it back from ${own ? 'your' : 'the'} payments. So ${own ? 'you have' : 'there is'} nothing to send.`,
  gross: (own: boolean) => `${own ? 'Your' : 'The'} payments come in full. The council sends a bill for this part.`,
}

/** The three figures, a row each. */
export function figureRows({ costPence, personPence, councilPence, oncePence }: Figures, who: Who) {
  const once = oncePence === 0n ? [] : [`and ${sayMoney(oncePence)} once`]
  const week = (pence: Pence | undefined) => (pence === undefined ? 'not worked out yet' : `${sayMoney(pence)} a week`)
  return [
    { key: 'What the support costs in all', value: [week(costPence), ...once].join(', ') },
    { key: who.own ? 'What you pay' : `What ${who.name} pays`, value: week(personPence) },
    { key: 'What the council pays', value: week(councilPence) },
  ]
}

export const LOOK_AGAIN = {
  heading: 'If you think it is wrong',
  says: (reach: string) =>
    `Tell us if it is too much, or if your money has changed: ${reach}. We work it out again with you, and say why.`,
  still:
    'If you still think it is wrong, you can complain to the council. After that you can go to the Local Government and Social Care Ombudsman. It is free.',
}

/** What becomes of what was kept back for days that turned out to cost less. */
export const sayGivenBack = (back: readonly GivenBack[], { own, name }: Who): string | undefined => {
  const pence = back.reduce((sum, { backPence }) => sum + backPence, 0n)
  if (pence === 0n) return undefined
  return `We kept back ${sayMoney(pence)} too much. ${own ? 'You get' : `${name} gets`} it back with the next payment, day for day as it was kept.`
}

/** What is due, paid and left where it is paid apart. */
export const sayApart = (due: Pence, paidIn: Pence, { own, name }: Who): string => {
  const left = due - paidIn
  const paid = `Up to today ${sayMoney(due)} was due. ${own ? 'You have' : `${name} has`} paid ${sayMoney(paidIn)}.`
  if (left === 0n) return `${paid} Nothing is open.`
  return left > 0n
    ? `${paid} ${sayMoney(left)} is open.`
    : `${paid} That is ${sayMoney(-left)} more than was due. The finance team gives it back.`
}

export const CONTRIBUTION_DONE = {
  recorded: 'It is written down. The person is told that there is something to read.',
  refund:
    'It is asked for. Another human on the finance team checks and approves it on the page of pay runs. Then it goes out.',
  'paid-in': 'The money that came is written down.',
  aftercare: 'The free aftercare is written down. Nothing is charged from that day on.',
  ended: 'It is written down. Up to the last day everything stays free.',
}

/** The sentences of the timeline. They name no illness and no law: the timeline may be shared. */
export const said = {
  recorded: (byName: string, name: string) => `${byName} wrote down what ${name} pays towards the support.`,
  paidIn: (name: string, pence: Pence, on: Day) =>
    `${name} paid ${sayMoney(pence)} towards the support on ${sayDate(on)}.`,
  refundAsked: (byName: string, name: string, pence: Pence) =>
    `${byName} asked for ${sayMoney(pence)} to go back to ${name}: more was paid than is due. A second person says yes first.`,
  free: (byName: string, name: string, from: Day) =>
    `${byName} wrote down that ${name} pays nothing towards the support from ${sayDate(from)} on.`,
  freeEnds: (byName: string, name: string, lastDay: Day) =>
    `${byName} wrote down that ${name} pays nothing towards the support up to ${sayDate(lastDay)}. After that it is looked at again.`,
}
