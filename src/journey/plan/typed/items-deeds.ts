import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import { addFit } from '../fit/store.ts'
import type { Item } from './items.ts'
import { addLineSounds } from './store.ts'

/** Who said it and on which day; `heard` where somebody else typed it for them. */
export type SaidIt = {
  person: string
  on: Day
  heard?: { how: HeardHow; by: string; typedOn: Day; witness: string | null } | undefined
}

const NO_WORDS = { personal: '', agreed: '', timeLimited: '', realistic: '' }

/** Keeps what the person says of a goal or of words about money, with the words as they read. Within a deed alone. */
export function keepItem(tx: Tx, versionId: string, item: Item, now: boolean, { person, on, heard }: SaidIt) {
  const { id, words: asRead, about } = item
  const said = { asRead, on, how: heard?.how ?? null, typedOn: heard?.typedOn ?? null, witness: heard?.witness ?? null }
  return about === 'goal'
    ? tx.run(addFit, {
        ...{ ...NO_WORDS, ...said, version: versionId, outcome: id, fits: now, saidBy: person },
        by: heard?.by ?? person,
      })
    : tx.run(addLineSounds, { ...said, line: id, about, sounds: now, saidBy: person, by: heard?.by ?? null })
}
