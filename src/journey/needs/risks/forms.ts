import { words } from '#web/fields.ts'
import { TOPIC_MAX } from './risks.ts'

const about = { topic: words({ max: TOPIC_MAX }), after: words({ max: 30 }) }

export const wordsFields = { ...about, words: words() }

export const stepFields = {
  ...about,
  whatWeDo: words({ needed: 'say-what-you-do' }),
  who: words({ needed: 'say-who-does-it', max: 300 }),
}
