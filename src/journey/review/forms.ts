import { date, oneOf, words } from '#web/fields.ts'
import { forEach, maybeOneOf } from './each.ts'
import { HOWS, PLANNED_KINDS, PROGRESS, STEPS } from './review.ts'

export const askFields = {
  kind: maybeOneOf(PLANNED_KINDS),
  meetOn: date('say-when-to-meet'),
  how: oneOf(HOWS, 'say-how-to-meet'),
}

/** What each side says of a goal. */
export const viewFields = { progress: oneOf(PROGRESS, 'say-how-it-goes'), words: words() }
export const sayFields = { views: forEach(viewFields) }

/** What follows for a goal. */
export const stepFields = { step: oneOf(STEPS, 'choose-what-follows'), reasons: words({ needed: 'give-the-reasons' }) }
export const concludeFields = { celebrated: words({ needed: 'say-what-you-celebrated' }), steps: forEach(stepFields) }
