import { type Pence, pounds } from '#core/money.ts'
import { type Field, first, oneOf, words } from '#web/fields.ts'
import { EVERY, FROM_WHAT, ROUTES } from './keeping.ts'

/** Pence that may be nothing; '' is undefined. */
const amount = (needed?: string): Field<Pence | undefined> => ({
  read(raw, name) {
    const text = first(raw, name)
    if (text === '') return needed === undefined ? { value: undefined } : { reason: needed }
    const pence = pounds(text)
    return pence === undefined ? { reason: 'not-an-amount' } : { value: pence }
  },
})

export const figuresFields = { in: amount(), out: amount(), left: amount() }

export const wayFields = {
  route: oneOf(ROUTES, 'choose-a-way'),
  price: amount('say-what-it-costs'),
  every: oneOf(EVERY, 'choose-how-often'),
  fromWhat: oneOf(FROM_WHAT, 'choose-what-from'),
  words: words({ max: 300 }),
}

export const addFields = { what: words({ needed: 'say-what-you-want-to-keep', max: 100 }) }
