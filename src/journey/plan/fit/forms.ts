import { oneOf, words } from '#web/fields.ts'

export const fitFields = {
  fits: oneOf(['yes', 'not-quite'], 'choose-yes-or-not-quite'),
  personal: words(),
  agreed: words(),
  timeLimited: words(),
  realistic: words(),
}
