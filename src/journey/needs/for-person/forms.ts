import { date, oneOf } from '#web/fields.ts'
import { answers } from '../answering/forms.ts'
import { HEARD_APART } from './rules.ts'

const how = oneOf(HEARD_APART, 'say-how-you-know')

export const heardFields = { how, saidOn: date('say-when'), answers }
export const finishFields = { how }
