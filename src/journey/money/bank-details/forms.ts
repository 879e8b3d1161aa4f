import { type Field, first, oneOf, words } from '#web/fields.ts'
import { SAID_OF_DETAILS, WHOSE, type Whose } from './payee.ts'

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

const ticked: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }

/** Whose account it is; asked only where it may be of either. */
const whose: Field<Whose | undefined> = {
  read: (raw, name) => ({ value: WHOSE.find((one) => one === first(raw, name)) }),
}

export const payeeFields = {
  accountName: words({ needed: 'say-whose-account', max: 70 }),
  sortCode: digits('say-the-sort-code', 'sort-code-has-six-digits', 6, 6),
  // Some building societies give 6 or 7 digits; banks fill them up with zeros.
  accountNumber: digits('say-the-account-number', 'account-number-has-eight-digits', 6, 8),
  rollNumber: words({ max: 18 }),
  whose,
}

export const callFields = {
  said: oneOf(SAID_OF_DETAILS, 'say-what-they-answered'),
  alone: ticked,
  asked: words({ max: 200 }),
}
