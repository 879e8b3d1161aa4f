import { oneOf } from '#web/fields.ts'
import { UPDATE_EVERY } from './choosing.ts'

export const chooseFields = { every: oneOf(UPDATE_EVERY, 'say-how-often') }
