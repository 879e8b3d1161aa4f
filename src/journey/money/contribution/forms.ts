import type { Pence } from '#core/money.ts'
import { date, type Field, first, money, oneOf, words } from '#web/fields.ts'

export const KNOWN = ['amount', 'nothing', 'not-yet'] as const

const pounds = money('say-how-much')

/** An amount that is asked for only where there is one; whether it must be there, the rules say. */
const amountWhereKnown: Field<Pence | undefined> = {
  read: (raw, name) =>
    first(raw, 'known') !== 'amount' || first(raw, name) === '' ? { value: undefined } : pounds.read(raw, name),
}

export const contributionFields = {
  known: oneOf(KNOWN, 'choose-what-is-known'),
  amount: amountWhereKnown,
  from: date('say-from-when'),
  words: words(),
}

export const paidInFields = { amount: money('say-how-much'), paidOn: date('say-when-it-was-paid') }

export const aftercareFields = { from: date('say-from-when') }

export const aftercareEndFields = { lastDay: date('say-the-last-day') }
