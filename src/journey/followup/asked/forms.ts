import { oneOf, words } from '#web/fields.ts'
import { TRIED_WAYS } from './asked.ts'

export const triedFields = { way: oneOf(TRIED_WAYS, 'choose-how-you-asked'), words: words({ max: 300 }) }
