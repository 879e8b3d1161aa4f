import { mayAlso } from '#access/gate.ts'
import { backFromRecord, type Look, onRecord } from '#web/look.ts'
import type { Reader } from './words.ts'

/** Who reads a page of spending: the person, or somebody about them. */
export const readerOf = ({ permit }: Look): Reader => ({
  own: permit?.record?.personId === permit?.humanId,
  person: permit?.record?.personKnownAs ?? '',
})

/** Whether it helped is the person's to say, and for them and their worker to read. */
export const hearsWhatHelped = (look: Look): Reader | undefined => {
  const reader = readerOf(look)
  return reader.own || look.permit?.as === 'worker' ? reader : undefined
}

/** Where "back" leads from a room of spending: its page, or the reader's own where they may not see that one. */
export const backToSpending = (look: Look): string =>
  look.permit !== undefined && mayAlso(look.permit, 'spending', 'see')
    ? onRecord(look, '/spending')
    : backFromRecord(look)
