import { type Day, sayDate, sayDay } from '#core/day.ts'
import { sayTyped } from '#core/heard.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reader } from '../words.ts'
import type { GiveBack, Replied, Reply, ToApprove, Way } from './giving-back.ts'
import { type GiveBackReason, goesFrom, isAgainstOwnWord, TRIES, turnWith } from './rules.ts'

type Needed =
  | 'say-one-reason-at-least'
  | 'each-reason-has-an-amount'
  | 'say-how-much-to-give-back'
  | 'choose-what-you-say-to-it'
  | 'say-what-you-need-it-for'
  | 'choose-how-you-tried'
  | 'say-what-happened-when-you-tried'
  | 'say-why-nothing-goes-back'
  | 'choose-how-you-heard-it'
  | 'say-whether-it-goes-back'
  | 'say-why-it-is-decided-so'

export const GIVE_BACK_WORDS: Record<GiveBackReason | Needed | 'more-than-is-held', string> = {
  'one-is-open-already': 'One is open already. Finish that first, or let it go',
  'nothing-is-left-over':
    'Nothing is left over now, so nothing can go back. The page “Is there enough?” shows the working',
  'more-than-is-left-over': 'This is more than is left over. Write less: the page “Is there enough?” shows the working',
  'more-than-there-is': 'This is more than there is. Write less',
  'is-a-bad-time': 'This is a bad time for the person, or it has just ended. Wait until it is over',
  'is-over-already': 'This is over already. Nothing more is needed',
  'approved-already': 'A second yes is there already, or none is needed. Nothing more is needed from you',
  'somebody-else-approves': 'You proposed this, so somebody else looks at it. Ask the manager or a finance approver',
  'not-approved-yet': 'A second human has not said yes. Nothing happens before that',
  'has-answered-already': 'The person has answered. Read what they say, and talk with them',
  'tried-today-already': 'It is written down that you tried today. Try again on another day',
  'their-day-has-not-come': 'The person still has time to answer. Come back after their day',
  'no-answer-is-not-a-yes':
    'No answer is not a yes. First somebody tries to reach the person on two days, and writes it down',
  'answer-it-instead': 'Say what you say to it instead. “No, I need it” stops it until you have talked',
  'they-need-it': 'The person needs this money. Talk with them, or let it go',
  'they-want-to-talk': 'The person wants to talk first. Talk with them. They can change their answer then',
  'their-own-word-stands':
    'The person said otherwise here themself, and that stands. Ask them to change it on their own page, if they want to',
  'no-longer-left-over': 'So much is no longer left over. Let this go, and look again',
  'more-than-is-held': 'So much is no longer there. Let this go, and look again',
  'say-one-reason-at-least': 'Write which weeks or which part of the plan it is, and how much',
  'each-reason-has-an-amount': 'Write words and an amount in each row that you use, like 40 or 40.50',
  'say-how-much-to-give-back': 'Write how much you want to give back, in pounds and pence',
  'choose-what-you-say-to-it': 'Choose what you say to it',
  'say-what-you-need-it-for': 'Write in a few words what you need it for',
  'choose-how-you-tried': 'Choose how you tried',
  'say-what-happened-when-you-tried': 'Write what happened when you tried',
  'choose-how-you-heard-it': 'Choose how it was said',
  'say-whether-it-goes-back': 'Choose whether it goes back',
  'say-why-it-is-decided-so': 'Write why. The person reads it',
  'manager-decides-first':
    'The person has not answered, and that is not a yes. A manager decides next, with reasons that the person reads',
  'nobody-waits-for-this':
    'A manager decides only if they could not be reached. See on the page before whose turn it is',
  'say-why-nothing-goes-back': 'Write why nothing goes back. The person reads it',
}

export const GIVE_BACK_DONE = {
  proposed: 'It is proposed. A manager or a finance approver looks at it next. The person is told after their yes.',
  offered: 'Thank you. The finance team sees to it. You can take it back until then.',
  approved: 'You said yes. The person has notice now, and time to answer.',
  replied: 'Thank you. Your answer is written down. You can change it while this is open.',
  tried: 'It is written down that you tried.',
  typed: 'Their answer is written down. They can read it, and say otherwise.',
  decided: 'Your decision and its reasons are on the page of the person.',
  dropped: 'It is let go. Nothing goes back.',
  done: 'It is set aside. The person can read what happens next.',
}

export const REPLY_WORDS: Record<Reply, string> = {
  agree: 'Yes, this can go back',
  'need-it': 'No, I need it',
  talk: 'I want to talk about it first',
}

export const WAY_WORDS: Record<Way, string> = {
  phone: 'I rang',
  visit: 'I went there',
  letter: 'I wrote a letter',
  message: 'I sent a message',
}

/** What it is, to whoever reads. */
export function sayWhat(one: GiveBack, { own, person }: Reader): string {
  const amount = sayMoney(one.amountPence)
  if (one.asRole === 'person')
    return own
      ? `You offered on ${sayDate(one.on)} to give ${amount} back.`
      : `${person} offered on ${sayDate(one.on)} to give ${amount} back.`
  return own
    ? `${one.byName} asks whether ${amount} of the money that you have not used can go back.`
    : `${one.byName} proposed on ${sayDate(one.on)} that ${amount} goes back.`
}

const WAITS: Partial<Record<ToApprove['waitsFor'], string>> = {
  'yes-of-another': 'That is you, so somebody else looks at it: a manager or a finance approver.',
  decision: 'Nobody could reach the person: a manager decides.',
}

/** Who proposed what waits, and who looks at it where that is not whoever reads. */
export const sayWaiting = (waitsFor: ToApprove['waitsFor'], byName: string, on: Day): string =>
  [`${byName} proposed it on ${sayDate(on)}.`, ...[WAITS[waitsFor] ?? []].flat()].join(' ')

/** The notice: since when, until when, and what happens without an answer. */
export function sayNotice({ approved }: GiveBack, { own, person }: Reader): string | undefined {
  if (approved === undefined) return undefined
  const who = own ? 'You have' : `${person} has`
  return `${approved.byName} looked at it too and said yes on ${sayDate(approved.on)}. ${who} until ${sayDay(approved.notBefore)} to answer. Nothing goes back before that without ${own ? 'your' : 'their'} yes.`
}

/** What the person said to it, and who typed it. */
export const sayReplied = (one: Replied, { own, person }: Reader): string =>
  `${own ? 'You' : person} said on ${sayDate(one.on)}: ${REPLY_WORDS[one.reply]}.${one.words === '' ? '' : ` “${one.words}”`}${sayTyped(one)}`

/** Where nobody could be reached: who decided, and why. */
export const sayDecided = ({ byName, on, reasons }: NonNullable<GiveBack['decided']>, { own }: Reader): string =>
  `${byName} decided on ${sayDate(on)} that it goes back, since nobody could reach ${own ? 'you' : 'them'}. Why: ${reasons}`

/** How to say that it is wrong. */
export const sayChallenge = (phone: string): string =>
  `If you think this is wrong, choose “No, I need it” and say why. Then it stops until you have talked. You can also ring ${phone}, or ask somebody to speak for you. Your payments go on as they are.`

/** Where it stands, and whose turn it is. */
export function sayWhere(one: GiveBack, today: Day, { own, person }: Reader): string {
  const { carriedOut, dropped, amountPence } = one
  if (carriedOut !== undefined)
    return own
      ? `${sayMoney(amountPence)} was set aside on ${sayDate(carriedOut.on)} to go back. The finance team tells you how to send it. Nothing is taken from your account.`
      : `${carriedOut.byName} set it aside on ${sayDate(carriedOut.on)} to go back.`
  if (dropped !== undefined) return `${dropped.byName} let it go on ${sayDate(dropped.on)}: ${dropped.reason}`
  const turn = turnWith(one, today)
  if (turn === 'approver') return 'Now a second human looks at it: a manager or a finance approver.'
  if (isAgainstOwnWord(one))
    return own
      ? 'A yes was written down for you. You had said otherwise here, so nothing goes back. Is it your yes? Then say so here yourself.'
      : `A yes was written down. But ${person} had said otherwise here, and that stands. Ask ${person} to say yes here, if that is what they want.`
  if (turn === 'their-days') {
    const until = sayDay(goesFrom(one) ?? today)
    return own
      ? `Your yes was written down for you. Until ${until} you can still say otherwise.`
      : `Until ${until} ${person} can still say otherwise.`
  }
  if (turn === 'manager')
    return own
      ? 'Nobody could reach you. Now a manager decides, and writes why. You can still answer.'
      : `Nobody could reach ${person}. That is not a yes. Now a manager decides, with reasons that ${person} reads.`
  if (turn === 'finance') return 'Now it is the finance team’s turn.'
  if (turn === 'person')
    return own ? 'It is your turn: please tell us what you say to it.' : `It is ${person}’s turn to answer.`
  return own
    ? 'It is your worker’s turn: they will talk with you.'
    : one.replies.length > 0
      ? `It is the worker’s turn: talk with ${person}.`
      : `It is the worker’s turn: ${person} has not answered. Try to reach them on ${TRIES} days, and write it down.`
}

/** The sentences of the timeline. */
export const said = {
  proposed: (by: string, pence: Pence) =>
    `${by} proposed that ${sayMoney(pence)} which was not used goes back. A second human looks at it first. Nothing has changed.`,
  offered: (person: string, pence: Pence) => `${person} offered to give ${sayMoney(pence)} back.`,
  approved: (by: string, person: string, pence: Pence, notBefore: Day) =>
    `${by} agreed that ${sayMoney(pence)} could go back. ${person} has until ${sayDate(notBefore)} to answer.`,
  replied: (person: string, reply: Reply) =>
    `${person} answered about money that could go back: ${REPLY_WORDS[reply].toLowerCase().replace(/\bi\b/g, 'I')}.`,
  tried: (by: string, person: string) => `${by} tried to reach ${person} about money that could go back.`,
  decided: (by: string, person: string, pence: Pence) =>
    `${by} decided that ${sayMoney(pence)} can go back, since nobody could reach ${person}. ${person} can read why, and can still say no until it has gone.`,
  dropped: (by: string, pence: Pence) => `${by} let it go: ${sayMoney(pence)} does not go back.`,
  done: (by: string, pence: Pence) => `${by} set ${sayMoney(pence)} aside to go back.`,
}
