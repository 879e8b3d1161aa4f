import { oneOf, words } from '#web/fields.ts'
import { ENDS } from '../needs.ts'

export const talkFields = {
  about: words({ max: 50 }),
  after: words({ max: 50 }),
  endsAs: oneOf(ENDS, 'choose-how-it-ended'),
  words: words(),
}
