import { date, oneOf, words } from '#web/fields.ts'
import { HEARD_APART } from '../for-person/rules.ts'
import { TOPIC_MAX } from './risks.ts'

const about = { topic: words({ max: TOPIC_MAX }), after: words({ max: 30 }) }

export const wordsFields = { ...about, words: words() }

export const heardFields = { ...wordsFields, how: oneOf(HEARD_APART, 'say-how-you-know'), saidOn: date('say-when') }

export const stepFields = {
  ...about,
  whatWeDo: words({ needed: 'say-what-you-do' }),
  who: words({ needed: 'say-who-does-it', max: 300 }),
}
