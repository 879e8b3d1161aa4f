import { HEARD_HOW } from '#core/heard.ts'
import { isId } from '#core/id.ts'
import { date, type Field, first, money, oneOf, words } from '#web/fields.ts'
import { HELPED } from '../spending.ts'
import { NO_RECEIPT, type NoReceipt } from './capture.ts'

/** One of the lines of the plan. Whether it is one of this budget is the deed's to say. */
const line: Field<string> = {
  read: (raw, name) => {
    const id = first(raw, name)
    return isId(id) ? { value: id } : { reason: 'choose-what-it-was-for' }
  },
}

/** Whether a photo was chosen (a form names its file among its fields). Whether one is needed is the deed's to say. */
const maybePhoto: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) !== '' }) }

const photo: Field<true> = {
  read: (raw, name) => (first(raw, name) === '' ? { reason: 'add-a-photo' } : { value: true }),
}

/** One of the quick answers, or none. */
const quickly: Field<NoReceipt | undefined> = {
  read: (raw, name) => ({ value: NO_RECEIPT.find((one) => one === first(raw, name)) }),
}

/** The longest that may be said of a purchase: it becomes part of a sentence. */
const LINE_MAX = 100

const bought = {
  amount: money('say-how-much'),
  noReceipt: quickly,
  noReceiptBecause: words({ max: 300 }),
  on: date('say-on-which-day'),
  what: words({ max: LINE_MAX }),
  lineId: line,
}

/** Everything at once. */
export const recordFields = { photo: maybePhoto, ...bought }
/** The rest, where the photo came first. */
export const restFields = bought
/** What a worker heard that the person bought: no photo, since the person has the receipt. */
export const recordForFields = { ...bought, how: oneOf(HEARD_HOW, 'choose-how-it-was-said') }
/** A receipt that comes later. */
export const laterFields = { photo: maybePhoto, noReceipt: quickly, noReceiptBecause: words({ max: 300 }) }
/** The same, where a worker writes it down. */
export const laterForFields = { ...laterFields, how: oneOf(HEARD_HOW, 'choose-how-it-was-said') }
/** Only the photo. */
export const photoFields = { photo }
export const helpedFields = { helped: oneOf(HELPED, 'say-whether-it-helped') }
