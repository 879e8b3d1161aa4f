import { HEARD_HOW } from '#core/heard.ts'
import { isId } from '#core/id.ts'
import { date, oneOf, someOf, words } from '#web/fields.ts'
import { LOOKED_AGAIN } from './challenge.ts'

export const challengeFields = { words: words({ needed: 'say-what-is-wrong' }) }

export const challengeForFields = {
  words: words({ needed: 'say-what-is-wrong' }),
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}

export const answerFields = {
  answer: oneOf(LOOKED_AGAIN, 'choose-what-becomes-of-it'),
  agreed: someOf(isId),
  reasons: words({ needed: 'say-your-reasons' }),
  conditions: words(),
}
