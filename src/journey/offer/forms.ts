import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, optionalDate, someOf, words } from '#web/fields.ts'
import { ANSWERS, FORMATS, isWay } from './offer.ts'

export const explainFields = {
  format: oneOf(FORMATS, 'say-how-it-was-explained'),
  on: date('say-when'),
  whatWasSaid: words({ needed: 'say-what-was-said' }),
  language: words({ max: 60 }),
  managingWays: someOf(isWay),
  ownWords: words(),
}

export const answerFields = {
  answer: oneOf(ANSWERS, 'choose-your-answer'),
  ownWords: words({ needed: 'say-it-in-your-words' }),
  askAgainOn: optionalDate(),
}

export const answerForPersonFields = {
  how: oneOf(HEARD_HOW, 'say-how-you-know'),
  saidOn: date('say-when-it-was-said'),
  answer: oneOf(ANSWERS, 'choose-their-answer'),
  ownWords: words({ needed: 'write-their-words' }),
  askAgainOn: optionalDate(),
}
