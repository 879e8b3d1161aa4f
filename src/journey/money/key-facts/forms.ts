import { HEARD_HOW } from '#core/heard.ts'
import { oneOf, words } from '#web/fields.ts'

export const tellFields = { words: words() }
export const tellForFields = { words: words(), how: oneOf(HEARD_HOW, 'choose-how-it-was-said') }
