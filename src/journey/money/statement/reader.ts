import { type Permit, recordOf } from '#access/permit.ts'
import type { Reader } from '../agreement/money-words.ts'

/** Who reads: the person themselves, or somebody who may see it. */
export function readerBy(permit: Permit): Reader {
  const { personId, personKnownAs } = recordOf(permit)
  const own = personId === permit.humanId
  return own ? { own, who: 'you', whose: 'Your' } : { own, who: personKnownAs, whose: `${personKnownAs}’s` }
}
