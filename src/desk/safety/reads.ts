import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { ANSWERED_SHOWN, type Worry } from './safety.ts'
import { answeredWorries, oneWorry, openWorries } from './store.ts'

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>
const rowOf = (tx: Tx, id: string) => tx.one(oneWorry, { id })

const worryOf = (row: Row): Worry => ({
  worryId: row.worry_id,
  words: row.words,
  aboutWhom: row.about_whom,
  reachBy: row.reach_by,
  raisedBy: row.raised_by ?? undefined,
  raisedOn: row.raised_on,
  answered:
    row.answered_on === null
      ? undefined
      : { on: row.answered_on, byName: row.answered_by ?? '', words: row.answer ?? '' },
})

export type Worries = { readonly open: readonly Worry[]; readonly answered: readonly Worry[] }

/** What people in this council are worried about: for its managers alone. */
export async function worriesIn(tx: Tx, _permit: Permit<'safety', 'see'>): Promise<Worries> {
  const [open, answered] = await Promise.all([
    tx.run(openWorries, {}),
    tx.run(answeredWorries, { limit: ANSWERED_SHOWN }),
  ])
  return { open: open.map(worryOf), answered: answered.map(worryOf) }
}

/** One worry; undefined where there is none. */
export async function worryIn(tx: Tx, _permit: Permit<'safety', 'answer'>, id: string): Promise<Worry | undefined> {
  const row = await rowOf(tx, id)
  return row && worryOf(row)
}
