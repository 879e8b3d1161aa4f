import { HOW_SAID_FOR } from '#journey/plan/index.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { forEach, maybeOneOf } from '../../each.ts'
import { ticked } from '../forms.ts'
import { WITHOUT } from '../together.ts'

export const answerFields = { answer: maybeOneOf(WITHOUT), words: words() }
export const withoutFields = { answers: forEach(answerFields) }
export const withoutForFields = {
  answers: forEach(answerFields),
  toldFirst: ticked,
  how: oneOf(HOW_SAID_FOR, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
