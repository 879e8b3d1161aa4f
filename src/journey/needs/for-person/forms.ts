import { date, oneOf } from '#web/fields.ts'
import { answers } from '../answering/forms.ts'
import { HEARD } from './rules.ts'

const how = oneOf(HEARD, 'say-how-you-know')

export const heardFields = { how, saidOn: date('say-when'), answers }
export const finishFields = { how }
