import { type Field, first, oneOf, words } from '#web/fields.ts'
import { MANAGED_AS } from './agreement.ts'

/** Digits as people type them, with blanks or dashes between: '20-00-00' and '200000' are one. Filled up with zeros in front. */
function digits(needed: string, wrong: string, fewest: number, most: number): Field<string> {
  return {
    read(raw, name) {
      const typed = first(raw, name)
      if (typed === '') return { reason: needed }
      const bare = typed.replace(/[\s\u2010-\u2015-]/g, '')
      return /^\d+$/.test(bare) && bare.length >= fewest && bare.length <= most
        ? { value: bare.padStart(most, '0') }
        : { reason: wrong }
    },
  }
}

export const setUpFields = { managedAs: oneOf(MANAGED_AS, 'choose-who-holds-it') }

export const payeeFields = {
  accountName: words({ needed: 'say-whose-account', max: 70 }),
  sortCode: digits('say-the-sort-code', 'sort-code-has-six-digits', 6, 6),
  // Some building societies give 6 or 7 digits; banks fill them up with zeros.
  accountNumber: digits('say-the-account-number', 'account-number-has-eight-digits', 6, 8),
}
