import { parseDay } from '#core/day.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'

/** A day chosen from a list; '' where none was. */
const oneDay: Field<string> = {
  read: (raw, name) => ({ value: parseDay(first(raw, name)) === undefined ? '' : first(raw, name) }),
}

export const askFields = { words: words({ max: 500 }) }

export const potFields = { ...askFields, happened: oneOf(['yes', 'not-yet'], 'say-whether-it-happened') }

export const pauseFields = { from: oneDay, again: oneDay, words: words({ max: 500 }) }

export const wishFields = {
  ...pauseFields,
  words: words({ needed: 'say-what-you-heard', max: 500 }),
  spokeOn: date('say-when-you-spoke'),
}
