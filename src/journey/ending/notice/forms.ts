import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'

export const challengeFields = { words: words({ needed: 'say-what-is-wrong' }) }
export const challengeForFields = {
  ...challengeFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
export const answerFields = {
  answer: oneOf(['falls', 'stands'], 'choose-what-becomes-of-it'),
  reasons: words({ needed: 'say-your-reasons' }),
}
