import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Look } from '#web/look.ts'
import type { Balances } from '../ledger/ledger.ts'
import type { Money } from './agreement.ts'
import type { OnTop, Paused } from './schedule.ts'
import { EVERY_WORDS } from './words.ts'

/** Who reads the page: the person themselves, or somebody who may see it. `who` is 'you' or their name. */
export type Reader = { readonly own: boolean; readonly who: string; readonly whose: string }

export function readerOf(look: Look): Reader {
  const { record, humanId } = look.permit ?? {}
  const own = record !== undefined && record.personId === humanId
  const name = record?.personKnownAs ?? ''
  return own ? { own, who: 'you', whose: 'Your' } : { own, who: name, whose: `${name}’s` }
}

/** When the next payment comes, or what it waits for and who sees to that. `cameBack`: it went out, and the bank sent it back. */
export function sayNext(
  { next, payee, lastPayDay, hold }: Pick<Money, 'next' | 'payee' | 'lastPayDay' | 'hold'>,
  reader: Reader,
  today: Day,
  cameBack = false,
): string {
  if (next === undefined)
    return lastPayDay === undefined
      ? 'Nothing is due for now. When something is, its day and amount stand here.'
      : 'Everything that was agreed has been paid.'
  const amount = sayMoney(next.amountPence)
  if (hold !== undefined)
    return `${amount} ${next.payOn < today ? 'was' : 'is'} due on ${sayDay(next.payOn)}. It waits, because payments are on hold. It goes out once that is over.`
  if (payee === 'confirmed' && cameBack && next.payOn < today)
    return `${amount}. It was due on ${sayDay(next.payOn)} and came back to us. What happens now stands above.`
  if (payee === 'confirmed')
    return next.payOn < today
      ? `${amount}. It was due on ${sayDay(next.payOn)} and has not gone out yet. It comes with the next pay run.`
      : `${amount} on ${sayDay(next.payOn)}.`
  const due = `${amount} is due on ${sayDay(next.payOn)}.`
  if (payee === 'no-card')
    return `${due} First the finance team writes down the card that ${reader.own ? 'you' : reader.who} asked for.`
  return payee === 'none'
    ? `${due} First the finance team needs to know which account it goes to. They will ask ${reader.own ? 'you' : reader.who}.`
    : `${due} First a second person in the finance team checks the bank details, so that it goes to the right account.`
}

/** What is paused now or later, a sentence each, with the day from which it is paid again. */
export const sayPaused = (paused: readonly Paused[]): readonly string[] =>
  paused.map(
    ({ what, from, to }) =>
      `Paused: ${what}, from ${sayDay(from)} to ${sayDay(to)}. It is paid again from ${sayDay(addDays(to, 1))}.`,
  )

/** What comes on top in a bad time now or soon, a sentence each, until when. */
export const sayOnTop = (onTop: readonly OnTop[]): readonly string[] =>
  onTop.map(
    ({ what, every, amountPence, from, to }) =>
      `On top: ${sayMoney(amountPence)} more ${EVERY_WORDS[every]} for ${what}, from ${sayDay(from)} to ${sayDay(to)}. Then it is as before.`,
  )

/** What was paid in all. */
export function sayPaid(
  { paid, balances, firstPaidOn }: Pick<Money, 'paid' | 'balances' | 'firstPaidOn'>,
  { who }: Reader,
): string {
  if (paid.length === 0 || firstPaidOn === undefined)
    return 'Nothing has been paid yet. Each payment will be listed here, with its day and its reason.'
  const times = paid.length === 1 ? 'one payment' : `${paid.length} payments`
  return `Paid to ${who}: ${sayMoney(balances.paidPence)} in ${times}, the first on ${sayDate(firstPaidOn)}.`
}

/** What became of it: spent, given back, left; where more was spent than paid, said without a reproach. */
export function sayLeft(
  { heldPence, spentPence, returnedPence, writtenOffPence }: Balances,
  { own, who }: Reader,
): string {
  const spent = `Written down as spent: ${sayMoney(spentPence)}.`
  const back = returnedPence > 0n ? ` Given back: ${sayMoney(returnedPence)}.` : ''
  const off = writtenOffPence > 0n ? ` Not asked for any more: ${sayMoney(writtenOffPence)}.` : ''
  const left =
    heldPence >= 0n
      ? ` Left: ${sayMoney(heldPence)}.`
      : ` That is ${sayMoney(-heldPence)} more than was paid so far. ${own ? 'Tell your worker, so that you are not out of pocket' : `Talk with ${who}, who may be out of pocket`}.`
  return `${spent}${back}${off}${left}`
}

/**
 * What was paid for days that are no longer paid for and has not come back yet; undefined where there is none. While payments
 * go on, a pay run nets it against them; after the last one nothing takes it, and nothing takes what is of before a way back.
 */
export function sayOver(
  {
    adjustments,
    balances,
    next,
    lines,
  }: Pick<Money, 'adjustments' | 'balances' | 'next'> & {
    readonly lines: readonly Pick<Money['lines'][number], 'lineId'>[]
  },
  { own, who }: Reader,
): string | undefined {
  const isNow = (id: string) => lines.some(({ lineId }) => lineId === id)
  const tooMuch = (rows: Money['adjustments']): Pence =>
    rows.reduce((sum: Pence, { amountPence }) => (amountPence < 0n ? sum - amountPence : sum), 0n)
  const left = tooMuch(adjustments) - balances.returnedPence - balances.writtenOffPence
  if (left <= 0n) return undefined
  const what = `${sayMoney(left)} was paid for days that are not paid for any more.`
  if (next !== undefined && adjustments.every(({ lineId }) => isNow(lineId)))
    return `${what} It comes off what is paid next, so ${own ? 'you do not need' : `${who} does not need`} to send it back.`
  return `${what} ${own ? 'Your worker will talk with you about' : `Talk with ${who} about`} how it can go back. Nothing is taken by itself.`
}
