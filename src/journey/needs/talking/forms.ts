import { type Field, first, oneOf, optionalDate, optionalId, words } from '#web/fields.ts'
import { ENDS, LEVELS, type Level } from '../needs.ts'

const level = oneOf(LEVELS, 'not-one-of-these')
const maybeLevel: Field<Level | undefined> = {
  read: (raw, name) => (first(raw, name) === '' ? { value: undefined } : level.read(raw, name)),
}

export const talkFields = {
  about: words({ max: 50 }),
  after: words({ max: 50 }),
  endsAs: oneOf(ENDS, 'choose-how-it-ended'),
  agreedLevel: maybeLevel,
  third: optionalId(),
  askBy: optionalDate(),
  words: words(),
}
