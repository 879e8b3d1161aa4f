import { date, type Field, first, oneOf, optionalDate, words } from '#web/fields.ts'
import { LICENSED_KEYS } from '../wellbeing/wellbeing.ts'

const LINE_MOST = 120

/** The licence in whose place this one stands; anything else is none that is here. */
const replaces: Field<bigint | undefined> = {
  read(raw, name) {
    const text = first(raw, name)
    if (text === '' || text === 'none') return { value: undefined }
    return /^\d{1,15}$/.test(text) ? { value: BigInt(text) } : { reason: 'not-here-any-more' }
  },
}

export const licenceFields = {
  measure: oneOf(LICENSED_KEYS, 'choose-a-measure'),
  givenBy: words({ needed: 'say-who-gave-it', max: LINE_MOST }),
  reference: words({ needed: 'write-its-reference', max: LINE_MOST }),
  from: date('say-from-which-day'),
  to: optionalDate(),
  replaces,
}
