import { oneOf, optionalDate, words } from '#web/fields.ts'
import { BECAUSE } from './not-offered.ts'

export const notOfferedFields = {
  because: oneOf(BECAUSE, 'say-why-not'),
  words: words({ needed: 'say-more' }),
  askAgainOn: optionalDate(),
}
