import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { COPY_CHANNELS } from '../spoken.ts'
import { paymentsFields } from '../unwell/forms.ts'

export const settingForFields = {
  ...paymentsFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
  witnessName: words({ max: 200 }),
  copy: oneOf(COPY_CHANNELS, 'choose-how-the-copy-goes'),
}
