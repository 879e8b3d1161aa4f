import { type Field, first, oneOf, words } from '#web/fields.ts'
import { HELPER_KINDS } from './helper.ts'

const ticked: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }

export const helperFields = {
  kind: oneOf(HELPER_KINDS, 'choose-which'),
  name: words({ needed: 'say-their-name', max: 200 }),
  howKnown: words({ max: 200 }),
  phone: words({ max: 40 }),
  agreed: ticked,
  words: words({ max: 1000 }),
}

export const endFields = { words: words({ max: 500 }) }
