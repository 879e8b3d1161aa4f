import { oneOf, optionalId, words } from '#web/fields.ts'
import { endsFields } from '../forms.ts'
import { KINDS } from '../plan.ts'

export const goalFields = {
  words: words({ needed: 'say-the-goal' }),
  need: optionalId(),
  kind: oneOf(KINDS, 'choose-the-kind-of-goal'),
  knownBy: words(),
  ...endsFields,
}
