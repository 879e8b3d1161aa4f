import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'

export const phoneFields = { phone: words({ max: 60 }) }

export const phoneForFields = {
  ...phoneFields,
  how: oneOf(HEARD_HOW, 'say-how-you-know'),
  saidOn: date('say-when'),
}
