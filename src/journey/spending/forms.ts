import { isId } from '#core/id.ts'
import { date, type Field, first, money, words } from '#web/fields.ts'

/** One of the lines of the plan. Whether it is one of this budget is the deed's to say. */
const line: Field<string> = {
  read: (raw, name) => {
    const id = first(raw, name)
    return isId(id) ? { value: id } : { reason: 'choose-what-it-was-for' }
  },
}

/** A photo was chosen (a form names its file among its fields), or there is a reason why there is none. */
const photo: Field<boolean> = {
  read: (raw, name) => {
    const chosen = first(raw, name) !== ''
    return chosen || first(raw, 'noReceiptBecause') !== '' ? { value: chosen } : { reason: 'photo-or-why-not' }
  },
}

/** The longest that may be said of a purchase: it becomes part of a sentence. */
const LINE_MAX = 100

export const recordFields = {
  photo,
  amount: money('say-how-much'),
  lineId: line,
  on: date('say-on-which-day'),
  what: words({ needed: 'say-what-you-bought', max: LINE_MAX }),
  noReceiptBecause: words({ max: 300 }),
}
