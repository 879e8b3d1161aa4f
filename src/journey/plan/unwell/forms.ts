import { type Pence, pounds } from '#core/money.ts'
import { type Field, first, oneOf, words } from '#web/fields.ts'
import { whoseWords } from '../whose-words.ts'
import { DOES } from './unwell.ts'

/** '62.50': an amount as somebody would type it. */
export const typedMoney = (pence: Pence): string => `${pence / 100n}.${(pence % 100n).toString().padStart(2, '0')}`

/** Pounds and pence that may be left empty: then nothing. */
const moneyOrNothing: Field<Pence> = {
  read(raw, name) {
    const text = first(raw, name)
    const pence = text === '' ? 0n : pounds(text)
    return pence === undefined ? { reason: 'not-an-amount' } : { value: pence }
  },
}

export const paymentsFields = { does: oneOf(DOES, 'choose-what-happens'), wish: words() }

export const potFields = { amount: moneyOrNothing, trigger: words() }

/** A whole number that may be left empty: then none. */
const countOrNone: Field<number> = {
  read(raw, name) {
    const text = first(raw, name)
    return /^\d{0,3}$/.test(text) ? { value: Number(text) } : { reason: 'not-a-whole-number' }
  },
}

export const moreFields = { amount: moneyOrNothing, periods: countOrNone, buys: words({ max: 200 }), whoseWords }

export const friendFields = {
  name: words({ needed: 'say-who-it-is', max: 100 }),
  howKnown: words({ max: 200 }),
}
