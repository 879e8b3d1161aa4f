import { date, oneOf, someOf, words } from '#web/fields.ts'
import { KINDS } from './ending.ts'
import { OTHER_WAYS } from './words.ts'

const isTalked = (value: string): boolean => OTHER_WAYS.some((one) => one === value)

export const proposeFields = {
  kind: oneOf(KINDS, 'choose-the-kind'),
  otherWays: someOf(isTalked),
  event: words(),
  lastDay: date('say-the-last-day'),
  reasons: words({ needed: 'give-the-reasons' }),
}
