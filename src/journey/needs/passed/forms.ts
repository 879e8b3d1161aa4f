import { oneOf } from '#web/fields.ts'
import { WAYS_BACK } from './passed.ts'

export const backFields = { way: oneOf(WAYS_BACK, 'choose-how-to-go-on') }
