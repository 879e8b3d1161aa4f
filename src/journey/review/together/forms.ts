import { type Field, first, oneOf, words } from '#web/fields.ts'
import { forEach } from '../each.ts'
import { STEPS } from '../review.ts'

/** What follows for a goal. Only the deed knows where it is to be said why what works does not go on. */
export const stepFields = {
  step: oneOf(STEPS, 'choose-what-follows'),
  reasons: words({ needed: 'give-the-reasons' }),
  whyNotGoOn: words(),
}
export const concludeFields = { celebrated: words({ needed: 'say-what-you-celebrated' }), steps: forEach(stepFields) }

/** A box that is ticked or not. */
export const ticked: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }
