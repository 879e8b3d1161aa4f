import { HEARD_HOW } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { date, type Field, first, money, oneOf, words } from '#web/fields.ts'
import { CHALLENGE_ANSWERS } from '../amount.ts'

const amount = money('say-the-new-amount')

/** An amount that is asked for only where it changes; whether it must be there, the rules say. */
const newAmount: Field<Pence | undefined> = {
  read: (raw, name) => (first(raw, name) === '' ? { value: undefined } : amount.read(raw, name)),
}

export const challengeFields = { words: words({ needed: 'say-what-is-wrong' }) }

export const challengeForFields = {
  ...challengeFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

export const answerFields = {
  answer: oneOf(CHALLENGE_ANSWERS, 'choose-what-becomes-of-it'),
  amount: newAmount,
  words: words({ needed: 'say-your-answer' }),
}
