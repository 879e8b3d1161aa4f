import { HOW_SAID_FOR } from '#journey/plan/index.ts'
import { date, oneOf, words } from '#web/fields.ts'

export const challengeFields = { words: words({ needed: 'say-what-is-wrong' }) }
export const challengeForFields = {
  ...challengeFields,
  how: oneOf(HOW_SAID_FOR, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
export const answerFields = {
  answer: oneOf(['falls', 'stands'], 'choose-what-becomes-of-it'),
  reasons: words({ needed: 'say-your-reasons' }),
}
