import { HEARD_HOW } from '#core/heard.ts'
import { oneOf, words } from '#web/fields.ts'
import { oneOrNone } from '../fields.ts'
import { BEST_ANSWERS } from './best-way.ts'

/** `whose` left out: the reader's own. The person is not asked for it. */
export const bestWayFields = {
  whose: oneOrNone(['own', ...HEARD_HOW]),
  answer: oneOf(BEST_ANSWERS, 'choose-an-answer'),
  words: words(),
}
