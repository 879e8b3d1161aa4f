import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { PdfReason, PictureReason } from '#files/images/receipt.ts'
import type { NoReceipt, Reading } from './capture.ts'
import { PAGES_MAX, type PhotoReason, type RecordReason } from './rules.ts'

type Needed =
  | 'choose-what-it-was-for'
  | 'say-how-much'
  | 'say-on-which-day'
  | 'say-whether-it-helped'
  | 'choose-how-it-was-said'
  | 'photos-too-big-together'
  | 'file-carries-harm'
  | 'file-not-checked'

/** What stands where a purchase or its photo cannot be taken. */
export const CAPTURE_WORDS: Record<RecordReason | PhotoReason | PictureReason | PdfReason | Needed, string> = {
  'nothing-to-buy-for-yet':
    'Your payments are not set up yet, so there is nothing to write this under. Keep the receipt for now',
  'not-in-your-plan': 'Your plan no longer has this part. Choose one of those on this page, or ask your worker',
  'bought-in-the-future': 'This day has not come yet. Write the day on which you paid',
  'bought-before-the-plan':
    'This day is long before your plan began. Check the day. If it is right, tell your worker, who can help',
  'photo-or-why-not': 'Add a photo of the receipt, or say why there is none. Both are fine',
  'no-receipt-needed': 'Nothing more is needed here: there is a receipt or a word already, or it counts no longer',
  'choose-what-it-was-for': 'Choose which part of the plan it was for',
  'say-how-much': 'Write how much it was, in pounds and pence',
  'say-on-which-day': 'Write the day on which you paid',
  'choose-how-it-was-said': 'Choose how it was said',
  'say-whether-it-helped': 'Choose one of the answers, or go back. You need not say anything',
  'add-a-photo': 'Choose a photo or a PDF first, or go back and say why there is none',
  'too-many-pages': `We can keep ${PAGES_MAX} pages of one receipt. Choose the most important ones and send those`,
  'photo-used-already': 'This photo was used or let go already. Go back to what you have bought and look there',
  'not-a-picture': 'This file is not one that we can open. Choose a photo or a PDF, or say why there is no receipt',
  'picture-too-big':
    'This file is too big for us to open. Take a screenshot of it and choose that, or say why there is no receipt',
  'picture-cannot-be-read':
    'We cannot open this file: a part of it may be missing. Choose it again, or take a new photo, or say why there is no receipt',
  'pdf-is-locked':
    'This PDF is locked with a password, so we cannot open it. Open it yourself, take a screenshot and choose that',
  'pdf-has-too-many-pages': `This PDF has more than ${PAGES_MAX} pages. Take screenshots of the pages that matter and choose those`,
  'photos-too-big-together':
    'These files are too big to send at once. Choose fewer of them. You can add the others later',
  'file-carries-harm':
    'Our virus check found something in this file, so we did not keep it. Take a new photo, or say why there is no receipt',
  'file-not-checked':
    'We cannot check files just now, so we did not keep it. Say what you bought without the photo, or try again in some minutes',
}

export const PHOTO_DONE = {
  photo: 'Your photo is kept. Now say how much it was and what it was for.',
  page: 'The page is added.',
}

/** Why there is no receipt, in the person's words. */
export const NO_RECEIPT_WORDS: Record<NoReceipt, string> = {
  'none-given': 'They gave me none',
  lost: 'I lost it',
  machine: 'It was a bus, a machine or a market',
}

/** What a machine read, as a guess that the person is asked about. */
export function sayReading({ totalPence, paidOn, shop }: Reading): string {
  const at = shop === undefined ? '' : `, at ${shop}`
  const day = paidOn === undefined ? '' : sayDate(paidOn)
  if (totalPence === undefined) return `We think that this is from ${day}${at}. Is that right?`
  return `We think this says ${sayMoney(totalPence)}${day === '' ? '' : ` on ${day}`}${at}. Is that right?`
}

/** How many pages are there. */
export const sayPages = (pages: number): string => (pages === 1 ? 'One page is kept.' : `${pages} pages are kept.`)

/** Photos that wait, as a sentence. */
export const sayWaiting = (addedOn: Day): string =>
  `You added a photo on ${sayDate(addedOn)}. It waits until you say what it was for.`

/** The sentences of the timeline. */
export const said = {
  bought: (person: string, what: string, pence: Pence, lineWhat: string) =>
    what === lineWhat
      ? `${person} paid ${sayMoney(pence)} for something in the plan (${lineWhat}).`
      : `${person} bought ${what} for ${sayMoney(pence)} (${lineWhat}).`,
}

/** About the receipt of what a worker wrote down for the person. */
export const TOLD_WITHOUT_RECEIPT = 'It was written down from what was said. A receipt can be shown later'

/** From which amount on a receipt is needed; it stands before what may be added. Nothing where each needs one. Pence. */
export const sayReceiptNeeded = (overPence: Pence | undefined): string => {
  if (overPence === undefined) return 'You need no receipt. You can add one if you like. '
  return overPence === 0n ? '' : `Only needed for more than ${sayMoney(overPence)}. `
}
