import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Witness } from './rules.ts'
import { bearersNamed } from './store.ts'

/** The human who is named as having heard it too; found where exactly one member of staff, or advocate, is meant. */
export async function witnessNamed(tx: Tx, permit: Permit, named: string): Promise<Witness> {
  if (named === '') return { name: '', found: undefined }
  const { personId: person } = recordOf(permit)
  const rows = await tx.run(bearersNamed, { named, typist: permit.humanId, person, today: permit.today })
  const [row] = rows
  const found = row && rows.length === 1 ? { humanId: row.human_id, name: row.name } : undefined
  return { name: named, found }
}

/** The names by which the two are known who cannot bear it out: who types it, and the person. */
export function namesOfBoth(permit: Permit): readonly string[] {
  const { personName, personKnownAs } = recordOf(permit)
  return [permit.humanName, permit.knownAs, personName, personKnownAs]
}
