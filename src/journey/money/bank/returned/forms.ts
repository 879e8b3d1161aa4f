import { date, money, oneOf, words } from '#web/fields.ts'
import { WHYS } from '../codes.ts'

export const byHandFields = {
  reference: words({ needed: 'write-the-reference', max: 40 }),
  amount: money('write-the-amount'),
  returnedOn: date('say-when'),
  why: oneOf(WHYS, 'say-what-the-bank-said'),
}

/** `choice`: the payment that it is, or 'not-ours'. */
export const findFields = { choice: words({ needed: 'choose-what-it-is', max: 100 }), words: words({ max: 500 }) }

export const againFields = { words: words({ needed: 'say-why', max: 500 }) }
