import { date, oneOf, words } from '#web/fields.ts'
import { ANSWERS, FORMATS } from './offer.ts'

export const explainFields = {
  format: oneOf(FORMATS, 'say-how-it-was-explained'),
  on: date('say-when'),
  whatWasSaid: words({ needed: 'say-what-was-said' }),
}

export const answerFields = {
  answer: oneOf(ANSWERS, 'choose-your-answer'),
  ownWords: words({ needed: 'say-it-in-your-words' }),
}
