import type { Pence } from '#core/money.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { OneRow, RowIs } from './settling.ts'

export type SettleReason =
  | 'say-what-it-was'
  | 'row-settled-already'
  | 'not-one-of-your-plan'
  | 'money-in-is-no-purchase'
  | 'money-out-is-no-payment'
  | 'another-amount'
  | 'more-came-back-than-was-paid'
  | 'tick-what-is-right'
  | 'changed-meanwhile'
  | 'closed-cannot-be-opened'
  | 'came-back-stays'

/** Whether a row may be said to be this: money out is a purchase or nothing of this budget, money in a payment, money back, or nothing of it. */
export function maySettle(one: OneRow, is: RowIs): Verdict<SettleReason> {
  const { amountPence } = one.row
  const size = amountPence < 0n ? -amountPence : amountPence
  if (is.is === 'not-this-budget') return fine
  if (is.is === 'payment' || is.is === 'came-back') {
    if (amountPence < 0n) return refuse('money-out-is-no-payment', 'is')
    if (is.is === 'payment')
      return sameAmount(
        one.payments.find(({ paymentId }) => paymentId === is.paymentId),
        size,
      )
    const bought = one.purchases.find(({ purchaseId }) => purchaseId === is.purchaseId)
    if (bought === undefined) return refuse('changed-meanwhile', 'is')
    return size > bought.amountPence ? refuse('more-came-back-than-was-paid', 'is') : fine
  }
  if (amountPence > 0n) return refuse('money-in-is-no-purchase', 'is')
  if (is.is === 'purchase')
    return sameAmount(
      one.purchases.find(({ purchaseId }) => purchaseId === is.purchaseId),
      size,
    )
  return one.lines.some(({ lineId }) => lineId === is.lineId) ? fine : refuse('not-one-of-your-plan', 'is')
}

function sameAmount(found: { readonly amountPence: Pence } | undefined, size: Pence): Verdict<SettleReason> {
  if (found === undefined) return refuse('changed-meanwhile', 'is')
  return found.amountPence === size ? fine : refuse('another-amount', 'is')
}

/** What a form sends for a row: 'line:…', 'purchase:…', 'payment:…', 'back:…' or 'not'. Undefined: none of these. */
export function rowIsFrom(text: string): RowIs | undefined {
  if (text === 'not') return { is: 'not-this-budget' }
  const [is, id = ''] = text.split(':')
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  if (is === 'line') return { is, lineId: id }
  if (is === 'purchase') return { is, purchaseId: id }
  if (is === 'payment') return { is, paymentId: id }
  return is === 'back' ? { is: 'came-back', purchaseId: id } : undefined
}

/** The same as text, for a form. */
export function textOfRowIs(is: RowIs): string {
  if (is.is === 'line') return `line:${is.lineId}`
  if (is.is === 'purchase') return `purchase:${is.purchaseId}`
  if (is.is === 'payment') return `payment:${is.paymentId}`
  return is.is === 'came-back' ? `back:${is.purchaseId}` : 'not'
}

/** Whether money that came back may be said not to have: its rest stands as it was, and no closed statement holds what was bought. */
export function mayUndoMoneyBack(back: {
  readonly isRestChanged: boolean
  readonly isClosed: boolean
}): Verdict<SettleReason> {
  if (back.isRestChanged) return refuse('came-back-stays')
  return back.isClosed ? refuse('closed-cannot-be-opened') : fine
}
