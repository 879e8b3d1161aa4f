import { date, oneOf, words } from '#web/fields.ts'
import { HOWS } from '../review.ts'

export const dayFields = {
  meetOn: date('say-which-day'),
  how: oneOf(HOWS, 'say-how-to-meet'),
  place: words({ max: 300 }),
  reasons: words(),
}

export const concernFields = { words: words({ needed: 'say-what-concerns-you' }) }
