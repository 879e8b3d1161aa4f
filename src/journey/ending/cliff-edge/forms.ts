import { HEARD_HOW } from '#core/heard.ts'
import { oneOf, optionalDate, words } from '#web/fields.ts'
import { CLIFF_KINDS } from './cliff.ts'

export const factFields = {
  kind: oneOf(CLIFF_KINDS, 'choose-what-it-is'),
  on: optionalDate(),
  words: words({ max: 300 }),
}
export const holdFields = { words: words({ needed: 'say-what-holds-them', max: 600 }) }
export const factForFields = { ...factFields, how: oneOf(HEARD_HOW, 'choose-how-they-said-it') }
