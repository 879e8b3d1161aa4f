import { date, oneOf, words } from '#web/fields.ts'
import { HEARD_HOW } from './phone.ts'

export const phoneFields = { phone: words({ max: 60 }) }

export const phoneForFields = {
  ...phoneFields,
  how: oneOf(HEARD_HOW, 'say-how-you-know'),
  saidOn: date('say-when'),
}
