import { type Day, sayDate } from '#core/day.ts'
import { HEARD_WORDS, sayTyped } from '#core/heard.ts'
import { sayMoney } from '#core/money.ts'
import type { BuyableLine, Helped, PurchaseInFull, Served, Span, Totals } from './spending.ts'

export const DONE = {
  right: 'It is put right. Both ways of writing it are kept.',
  recorded: 'It is written down. Nothing more is needed from you.',
  typed: 'It is written down as they said it, and that you typed it.',
  'photo-gone': 'The photo is let go. Nobody will see it.',
}

/** A part of the plan by its name; with its days where it has ended, or where another beside it has the same name. */
export function sayPart(line: BuyableLine, beside: readonly BuyableLine[], today: Day): string {
  const { what, from, to } = line
  const isOver = to !== undefined && to < today
  if (!isOver && !beside.some((one) => one.lineId !== line.lineId && one.what === what)) return what
  if (to !== undefined) return `${what} (until ${sayDate(to)})`
  return from > today ? `${what} (from ${sayDate(from)})` : what
}

/** Of which time planned and spent are shown. */
export const SPAN_WORDS: Record<Span, string> = { week: 'This week', month: 'This month', whole: 'From the beginning' }

export const HELPED_DONE = { helped: 'Your answer is kept. Thank you.', shown: 'It is kept. Thank you.' }

/** Who reads a page: the person (`you`), or somebody who helps them. */
export type Reader = { own: boolean; person: string }

/** What is left of what was paid, as a sentence. More spent than paid is no fault of anybody. */
export function sayLeft({ paidPence, leftPence }: Totals, { own, person }: Reader): string {
  if (leftPence < 0n) {
    const over = sayMoney(-leftPence)
    return own
      ? `You have spent ${over} more than we have paid you so far. That can happen, and it is good that it is written down. If it makes money short, tell your worker: they can help.`
      : `${person} has spent ${over} more than was paid so far. Ask how that is for them, and whether a payment is late.`
  }
  if (paidPence === 0n) return own ? 'We have not paid you anything yet.' : `Nothing has been paid to ${person} yet.`
  if (leftPence === 0n)
    return own ? 'You have used all that we have paid you so far.' : `${person} has used all that was paid so far.`
  return own
    ? `You have ${sayMoney(leftPence)} left of the ${sayMoney(paidPence)} that we have paid you.`
    : `${person} has ${sayMoney(leftPence)} left of the ${sayMoney(paidPence)} paid so far.`
}

/** What was bought for an outcome beside what was planned up to today, as a sentence. */
export function sayServed({ plannedPence, spentPence }: Pick<Served, 'plannedPence' | 'spentPence'>): string {
  const spent = spentPence === 0n ? 'Nothing bought for this yet' : `${sayMoney(spentPence)} spent on this`
  return plannedPence === 0n
    ? `${spent}. The plan sets money aside for it later.`
    : `${spent}. The plan set aside ${sayMoney(plannedPence)} up to today.`
}

/** The answers to "Did this money help?". */
export const HELPED_WORDS: Record<Helped, string> = {
  yes: 'Yes, it helped',
  'a-little': 'It helped a little',
  no: 'No, it did not help',
  'rather-not-say': 'I would rather not say',
}

/** What was answered of one purchase, as a sentence for who reads it; undefined where there is nothing to say. */
export function sayHelped(answer: Helped | undefined, { own, person }: Reader): string | undefined {
  const who = own ? 'You said' : `${person} said`
  if (answer === 'yes') return `${who} that it helped.`
  if (answer === 'a-little') return `${who} that it helped a little.`
  if (answer === 'no') return `${who} that it did not help.`
  return own && answer !== undefined ? 'You would rather not say whether it helped. That is fine.' : undefined
}

const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`)

/** What the person said of all that was bought for a goal, as a sentence; undefined where they said nothing. */
export function sayHelpedAll({ helped }: Pick<Served, 'helped'>, { own, person }: Reader): string | undefined {
  const parts = [
    helped.yes > 0 && `${things(helped.yes)} helped`,
    helped['a-little'] > 0 && `${things(helped['a-little'])} helped a little`,
    helped.no > 0 && `${things(helped.no)} did not help`,
  ].filter((part) => part !== false)
  const [last] = parts.slice(-1)
  if (last === undefined) return undefined
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `${own ? 'You' : person} said that ${list}.`
}

/** Stands on every question, review and check-in page; test/nothing-changes-today.test.ts makes it true (L8). */
export const NO_MONEY_TODAY = 'Nothing you say here changes your money today.'

/** Who wrote down for the person what was said of a receipt afterwards. */
export const sayShown = ({ shownTyped }: Pick<PurchaseInFull, 'shownTyped'>): string =>
  sayTyped({ typedBy: shownTyped?.byName, how: shownTyped?.how }).replace(/^ /, '. ')

/** By whom a purchase was written down for the person; '' where they did so themselves. */
export const sayTypedBy = ({ typed }: Pick<PurchaseInFull, 'typed'>): string =>
  typed === undefined ? '' : `, by ${typed.byName}. ${HEARD_WORDS[typed.how]}`
