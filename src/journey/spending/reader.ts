import type { Look } from '#web/look.ts'
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
