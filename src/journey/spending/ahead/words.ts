import { type Day, sayDay } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { GiveBack } from '../giving-back/index.ts'
import type { Reader } from '../words.ts'

/** Money that could go back, and whose turn it is. */
export function sayGiveBackAhead(one: GiveBack, until: Day | undefined, { own, person }: Reader): string {
  const by = until === undefined ? '' : ` You have until ${sayDay(until)}.`
  return own
    ? `We ask whether ${sayMoney(one.amountPence)} that you have not used can go back. Please tell us what you say to it.${by}`
    : `${person} has been asked whether ${sayMoney(one.amountPence)} can go back. It is your turn to talk with them.`
}

/** A change that waits for the worker's answer. */
export const sayChangeAhead = (by: Day, { own, person }: Reader): string =>
  own
    ? `You asked for a change. It is your worker’s turn: you get an answer by ${sayDay(by)}.`
    : `${person} asked for a change. Your answer is promised by ${sayDay(by)}.`

/** The worker said yes to something that is for the worse: the person sees it first, in their own time. */
export const sayYesAhead = (by: string): string =>
  `${by} said yes to what you asked to change. It begins only when you say yes too. There is no hurry.`

export const LINKS = {
  begin: 'See what it changes',
  'give-back': 'See the reasons, and answer',
  change: 'See what was asked',
  enough: 'See what can be done',
  checking: 'See whose turn it is',
}
