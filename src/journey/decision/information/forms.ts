import { oneOf, words } from '#web/fields.ts'
import { ASKED_OF } from './information.ts'

export const askInformationFields = {
  askedOf: oneOf(ASKED_OF, 'choose-whom-you-ask'),
  question: words({ needed: 'say-what-you-need-to-know', max: 1000 }),
  why: words({ needed: 'say-why-you-ask', max: 1000 }),
}

export const giveInformationFields = { words: words({ needed: 'say-the-answer' }) }
