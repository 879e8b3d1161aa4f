import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { forEach, maybeOneOf } from '../../each.ts'
import { ticked } from '../forms.ts'
import { WITHOUT } from '../together.ts'

export const answerFields = { answer: maybeOneOf(WITHOUT), words: words() }
export const withoutFields = { answers: forEach(answerFields) }
export const withoutForFields = {
  answers: forEach(answerFields),
  toldFirst: ticked,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
