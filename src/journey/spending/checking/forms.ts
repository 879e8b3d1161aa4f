import { HEARD_HOW } from '#core/heard.ts'
import { date, oneOf, words } from '#web/fields.ts'

const reason = words({ needed: 'say-why-this-way', max: 600 })

export const lighterFields = { level: oneOf(['light', 'shared'], 'choose-how-closely'), reason }
export const closerFields = {
  level: oneOf(['shared', 'close'], 'choose-how-closely'),
  reason,
  lookAgainOn: date('say-when-to-look-again'),
}
export const viewFields = { words: words({ needed: 'say-how-you-see-it' }) }
export const settleFields = { choice: oneOf(['closer', 'as-it-is'], 'choose-what-holds-now'), reason }
export const questionFields = { words: words({ needed: 'write-your-question', max: 600 }) }
export const replyFields = { words: words({ needed: 'write-what-you-answer' }) }

const how = oneOf(HEARD_HOW, 'choose-how-it-was-said')
export const viewForFields = { ...viewFields, how }
export const replyForFields = { ...replyFields, how }
