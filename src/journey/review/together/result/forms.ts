import { HEARD_HOW } from '#core/heard.ts'
import { COPY_CHANNELS } from '#journey/plan/index.ts'
import { date, oneOf, words } from '#web/fields.ts'
import { forEach, maybeOneOf } from '../../each.ts'
import { ACHIEVED, STEP_ANSWERS } from './result.ts'

export const stepAnswerFields = { answer: maybeOneOf(STEP_ANSWERS), words: words() }
export const sayFields = { steps: forEach(stepAnswerFields) }
export const sayForFields = {
  steps: forEach(stepAnswerFields),
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
}
export const copyFields = { channel: oneOf(COPY_CHANNELS, 'choose-how-the-copy-went') }
export const achievedFields = {
  achieved: oneOf(ACHIEVED, 'choose-what-was-achieved'),
  agrees: oneOf(['yes', 'no'], 'say-whether-they-agree'),
}
