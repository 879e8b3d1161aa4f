import { forEach } from '#journey/review/index.ts'
import { date, oneOf, someOf, words } from '#web/fields.ts'
import { ANSWERS, KINDS } from './ending.ts'
import { OTHER_WAYS } from './words.ts'

const isTalked = (value: string): boolean => OTHER_WAYS.some((one) => one === value)

export const proposeFields = {
  kind: oneOf(KINDS, 'choose-the-kind'),
  otherWays: someOf(isTalked),
  event: words(),
  lastDay: date('say-the-last-day'),
  reasons: words({ needed: 'give-the-reasons' }),
}

/** What each side says of a condition. */
export const viewFields = { said: oneOf(ANSWERS, 'say-how-you-see-it'), words: words() }
export const sayFields = { views: forEach(viewFields) }
