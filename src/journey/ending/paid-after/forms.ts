import { money, oneOf, words } from '#web/fields.ts'
import { ANSWERS, WAYS } from './paid-after.ts'

export const proposeFields = {
  way: oneOf(WAYS, 'choose-what-becomes-of-it'),
  amount: money('say-how-much'),
  contact: words({ max: 200 }),
  reasons: words({ needed: 'say-your-reasons' }),
}

export const answerFields = {
  answer: oneOf(ANSWERS, 'choose-yes-or-no'),
  reasons: words({ needed: 'say-your-reasons' }),
}
