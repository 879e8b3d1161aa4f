import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayTyped } from '#core/heard.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reader } from '../words.ts'
import type { Ask, ChangeAsked, KeptFor, ProviderNow } from './changing.ts'
import type { ChangeReason } from './rules.ts'

type Needed =
  | 'choose-which-part'
  | 'say-how-much-to-keep'
  | 'say-what-you-keep-it-for'
  | 'say-until-when'
  | 'say-who-it-comes-from'
  | 'say-what-you-want-instead'
  | 'say-how-much-is-enough'
  | 'say-what-has-to-change'
  | 'choose-your-answer'
  | 'write-why'
  | 'choose-what-is-asked-for'
  | 'choose-how-it-was-said'

export const CHANGING_WORDS: Record<ChangeReason | Needed, string> = {
  'payments-are-not-set-up': 'Your payments are not set up yet, so nothing can change in them. Write to your worker',
  'not-in-what-is-paid': 'This is not paid any more. Choose another part, or write to your worker',
  'keep-until-a-day-to-come': 'Write a day that is still to come',
  'keep-for-a-year-at-most': 'Choose a day within a year. You can keep it on then, if you still need it',
  'more-than-is-there-to-keep':
    'This is more than is there. Write less. The page “Is there enough?” shows what is there',
  'somebody-is-employed':
    'Somebody is employed for this. Their notice and their pay come first, so talk with your worker before anything changes',
  'comes-from-there-already': 'It comes from there already. Write another name, or go back',
  'asked-for-that-already': 'You have asked for this already. Wait for the answer, or take your request back',
  'less-than-now': 'This is not less than now. Write a smaller amount, or ask for something else to change',
  'less-until-a-day-to-come': 'Write a day that is still to come, or leave the day empty',
  'request-is-over': 'This was answered or taken back already. Nothing more is needed',
  'choose-which-part': 'Choose which part of the plan it is about',
  'say-how-much-to-keep': 'Write how much you want to keep, in pounds and pence',
  'say-what-you-keep-it-for': 'Write in a few words what you keep it for',
  'say-until-when': 'Write until when',
  'say-who-it-comes-from': 'Write the name of whom it comes from now',
  'say-what-you-want-instead': 'Write in a few words what you want to use it for',
  'say-how-much-is-enough': 'Write how much is enough each time, in pounds and pence',
  'say-what-has-to-change': 'Write what has to change. A few words are enough',
  'choose-your-answer': 'Choose yes or no',
  'choose-what-is-asked-for': 'Choose what they ask for',
  'choose-how-it-was-said': 'Choose how it was said',
  'write-why': 'Write why. The person reads it',
}

export const CHANGING_DONE = {
  kept: 'It is kept for that. It does not count as left over until the day that you named.',
  provider: 'It is changed. What is paid and what is owed stay as they are.',
  paused: 'It is paused. You can end the pause on any day.',
  resumed: 'The pause has ended. Payments come again from today.',
  asked: 'It is sent to your worker. The day of the answer stands below.',
  typed: 'It is written down as they said it. The day of your answer stands below.',
  'taken-back': 'You took it back. Nothing changes.',
  answered: 'Your answer is written down. The person can read it.',
}

/** What a request is called. */
export const ASK_WORDS: Record<Ask, string> = {
  'other-use': 'Use it for something else',
  'keep-more': 'Keep more than usual',
  less: 'Get less for a while',
  'something-else': 'Something else',
}

/** A request in a sentence. */
export function sayRequest({ kind, lineWhat, amountPence, until, words, typed }: ChangeAsked): string {
  const about = lineWhat === undefined ? '' : ` (${lineWhat})`
  const amount = amountPence === undefined ? '' : ` ${sayMoney(amountPence)}${kind === 'less' ? ' each time' : ''}.`
  const to = until === undefined ? '' : ` Until ${sayDate(until)}.`
  const by = sayTyped({ typedBy: typed?.byName, how: typed?.how })
  return `${ASK_WORDS[kind]}${about}:${amount}${to} “${words}”${by}`
}

/** Where it stands and whose turn it is. */
export function sayRequestNow(
  { answered, takenBackOn, on, answerBy }: ChangeAsked,
  today: Day,
  { own }: Reader,
): string {
  if (takenBackOn !== undefined) return `Taken back on ${sayDate(takenBackOn)}.`
  if (answered !== undefined)
    return `${answered.byName} said ${answered.answer} on ${sayDate(answered.on)}: “${answered.words}”`
  if (answerBy < today)
    return own
      ? `Asked on ${sayDate(on)}. The answer should have come by ${sayDay(answerBy)}. Your worker sees that it is late. Please ring them if it cannot wait.`
      : `Asked on ${sayDate(on)}. Your answer was promised by ${sayDay(answerBy)}.`
  return own
    ? `Asked on ${sayDate(on)}. It is your worker’s turn: you get an answer by ${sayDay(answerBy)}.`
    : `Asked on ${sayDate(on)}. It is your turn: the answer is promised by ${sayDay(answerBy)}.`
}

/** The request that goes to the worker where somebody else pays for it. */
export const askProvider = (provider: string, words: string): string =>
  `I want to get this from ${provider}, at the same price.${words === '' ? '' : ` ${words}`}`

/** Who a part of the plan comes from since the person changed that. */
export const sayProviderNow = (what: string, { provider, from }: ProviderNow): string =>
  `${what}: from ${provider} since ${sayDate(from)}, at the same price.`

/** Where nothing is laid over what is paid. */
export const NOTHING_IN_POUNDS = 'Nothing changes in pounds. What is paid stays as it is.'

/** What is kept for a named thing. */
export const sayKept = ({ amountPence, what, until }: KeptFor): string =>
  `${sayMoney(amountPence)} for ${what}, until ${sayDay(until)}.`

/** The sentences of the timeline. */
export const said = {
  kept: (person: string, pence: Pence, what: string, until: Day) =>
    `${person} keeps ${sayMoney(pence)} for ${what}, until ${sayDate(until)}.`,
  provider: (person: string, line: string, provider: string) =>
    `${person} gets this from ${provider} now: ${line}. What is paid stays the same.`,
  asked: (person: string, kind: Ask, by: Day) =>
    `${person} asked for a change: ${ASK_WORDS[kind].toLowerCase()}. The answer comes by ${sayDate(by)}.`,
  takenBack: (person: string) => `${person} took a request back. Nothing changes.`,
  answered: (by: string, person: string, answer: 'yes' | 'no') =>
    `${by} answered what ${person} asked to change: ${answer}.`,
}
