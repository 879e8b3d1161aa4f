import { HEARD_HOW } from '#core/heard.ts'
import { date, type Field, oneOf, words } from '#web/fields.ts'
import { PARTS, type Part } from './about-me.ts'

const part = words()

/** A field for each part, none of them needed. */
export const partFields = Object.fromEntries(PARTS.map((name) => [name, part])) as Record<Part, Field<string>>

export const forPersonFields = { ...partFields, how: oneOf(HEARD_HOW, 'say-how-you-know'), saidOn: date('say-when') }
