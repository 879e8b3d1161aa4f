import { isId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import type { Entry, Looking, Wish } from './directory.ts'
import { entriesAlike, entriesFound, entryOf, wishesOf } from './store.ts'
import { askFor } from './synonyms.ts'

const MOST = 40
const MOST_ALIKE = 3

type Row = NonNullable<(typeof entriesFound)['row']>
export const entryFrom = (row: Row): Entry => ({
  ...{ placeId: row.place_id, name: row.name, about: row.about, place: row.place, days: row.days },
  ...{ costPence: row.cost_pence, costPer: row.cost_per, openTo: row.open_to, contact: row.contact },
  ...{ checkedOn: row.checked_on, byName: row.by_name, withdrawn: false },
})

/** What there is around here that fits, free things first; at most forty. */
export async function entriesFor(tx: Tx, { words, day, freeOnly }: Looking): Promise<readonly Entry[]> {
  const rows = await tx.run(entriesFound, { ask: askFor(words), day: day ?? '', free: freeOnly, most: MOST })
  return rows.map(entryFrom)
}

/** For each of several things what is like it, the cheapest first, at most three. */
export async function alikeFor(tx: Tx, things: readonly string[]): Promise<readonly (readonly Entry[])[]> {
  const asks = things.map((what) => askFor(what, true))
  const every = asks.filter((ask) => ask !== '').join(' or ')
  const rows = every === '' ? [] : await tx.run(entriesAlike, { asks, every, most: MOST_ALIKE })
  return things.map((_, place) => rows.filter((row) => row.place_in_list === place + 1).map(entryFrom))
}

/** One entry as it stands; undefined where there is none by that id. */
export async function entryFor(tx: Tx, id: string): Promise<Entry | undefined> {
  const row = isId(id) ? await tx.one(entryOf, { id }) : undefined
  return row && { ...entryFrom(row), withdrawn: row.withdrawn }
}

/** What people wished for and did not find, newest first, without a name. */
export const wishesIn = async (tx: Tx): Promise<readonly Wish[]> =>
  (await tx.run(wishesOf, {})).map(({ words, wished_on: on }) => ({ words, on }))
