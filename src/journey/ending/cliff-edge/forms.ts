import { HOW_SAID_FOR } from '#journey/plan/index.ts'
import { oneOf, optionalDate, words } from '#web/fields.ts'
import { CLIFF_KINDS } from './cliff.ts'

export const factFields = {
  kind: oneOf(CLIFF_KINDS, 'choose-what-it-is'),
  on: optionalDate(),
  words: words({ max: 300 }),
}
export const factForFields = { ...factFields, how: oneOf(HOW_SAID_FOR, 'choose-how-they-said-it') }
