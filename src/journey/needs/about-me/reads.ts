import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type About, PARTS } from './about-me.ts'
import { aboutMeRows } from './store.ts'

/** What stands of the person's own words about themselves, in the order of the parts; a part left is not there. */
export async function aboutMeOf(tx: Tx, permit: Permit): Promise<readonly About[]> {
  const rows = await tx.run(aboutMeRows, { budget: recordOf(permit).budgetId })
  return PARTS.flatMap((part): About[] => {
    const row = rows.find((one) => one.part === part)
    if (row === undefined) return []
    const { words, how, said_on: saidOn, typed_by_name: typist } = row
    const byPerson = row.typed_by === row.said_by
    const typedByName = byPerson ? undefined : typist
    return [
      { part, words, byPerson, origin: { how, saidOn, typedOn: row.typed_on ?? undefined, typedByName, late: false } },
    ]
  })
}
