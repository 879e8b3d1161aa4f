import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { soundsFields } from '../typed/forms.ts'

export const soundsForFields = {
  ...soundsFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
  witnessName: words({ max: 200 }),
}
