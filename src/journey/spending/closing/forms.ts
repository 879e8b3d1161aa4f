import { type Pence, pounds } from '#core/money.ts'
import { date, type Field, first, money, oneOf, words } from '#web/fields.ts'

const account: Field<string> = {
  read: (raw, name) =>
    /^[0-9a-f-]{36}$/.test(first(raw, name)) ? { value: first(raw, name) } : { reason: 'no-account-to-check' },
}

/** What is in an account: also nothing, or below nothing. */
function balance(needed: string | undefined): Field<Pence | undefined> {
  return {
    read(raw, name) {
      const text = first(raw, name)
      if (text === '') return needed === undefined ? { value: undefined } : { reason: needed }
      const isBelow = /^[-−]/.test(text)
      const pence = pounds(isBelow ? text.slice(1).trim() : text)
      if (pence === undefined) return { reason: 'not-a-balance' }
      return { value: isBelow ? -pence : pence }
    },
  }
}

export const closeFields = {
  account,
  upTo: date('say-the-day'),
  opening: balance(undefined),
  closing: balance('say-the-balance'),
}

export const rowFields = {
  account,
  side: oneOf(['out', 'in'], 'say-in-or-out'),
  amount: money('say-how-much-it-was'),
  on: date('say-the-day'),
  words: words({ needed: 'say-what-was-wrong-then', max: 100 }),
}
