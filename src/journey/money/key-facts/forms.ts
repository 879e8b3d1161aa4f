import { oneOf, words } from '#web/fields.ts'
import { HOWS } from './told.ts'

export const tellFields = { words: words() }
export const tellForFields = { words: words(), how: oneOf(HOWS, 'choose-how-it-was-said') }
