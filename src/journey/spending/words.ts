import { type Pence, sayMoney } from '#core/money.ts'
import type { PictureReason } from '#files/images/receipt.ts'
import type { SpendingReason } from './rules.ts'
import type { Served, Totals } from './spending.ts'

type Needed =
  | 'photo-or-why-not'
  | 'choose-what-it-was-for'
  | 'say-how-much'
  | 'say-on-which-day'
  | 'say-what-you-bought'

export const WORDS: Record<SpendingReason | PictureReason | Needed, string> = {
  'nothing-to-buy-for-yet':
    'Your payments are not set up yet, so there is nothing to write this under. Keep the receipt for now',
  'not-in-your-plan': 'Your plan no longer has this part. Choose one of those on this page, or ask your worker',
  'bought-in-the-future': 'This day has not come yet. Write the day on which you paid',
  'bought-before-the-plan':
    'This day is long before your plan began. Check the day. If it is right, tell your worker, who can help',
  'photo-or-why-not': 'Add a photo of the receipt, or say why there is none. Both are fine',
  'choose-what-it-was-for': 'Choose which part of your plan it was for',
  'say-how-much': 'Write how much you paid, in pounds and pence',
  'say-on-which-day': 'Write the day on which you paid',
  'say-what-you-bought': 'Write in a few words what you bought',
  'not-a-picture':
    'This file is not a photo that we can open. Choose a photo that ends in .jpg or .png, or say why there is no receipt',
  'picture-too-big':
    'This photo is too big for us to open. Take a screenshot of it and choose that, or say why there is no receipt',
  'picture-cannot-be-read':
    'We cannot open this photo: a part of it may be missing. Choose it again, or take a new one, or say why there is no receipt',
}

export const DONE = { recorded: 'It is written down. Nothing more is needed from you.' }

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

/** The sentences of the timeline. */
export const said = {
  bought: (person: string, what: string, pence: Pence, lineWhat: string) =>
    `${person} bought ${what} for ${sayMoney(pence)} (${lineWhat}).`,
}
