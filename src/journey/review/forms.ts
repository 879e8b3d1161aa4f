import { date, oneOf, words } from '#web/fields.ts'
import { maybeOneOf } from './each.ts'
import { HOWS, PLANNED_KINDS } from './review.ts'

export const askFields = {
  kind: maybeOneOf(PLANNED_KINDS),
  meetOn: date('say-when-to-meet'),
  how: oneOf(HOWS, 'say-how-to-meet'),
  place: words({ max: 300 }),
  reasons: words(),
}
