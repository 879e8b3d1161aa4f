import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { toldOf, versionThatHolds } from './store.ts'
import type { Telling } from './told.ts'

/** What the person said of what the money is for, and about which plan they would say it now. */
export async function tellingOf(tx: Tx, permit: Permit): Promise<Telling> {
  const { budgetId: budget } = recordOf(permit)
  const [rows, version] = await Promise.all([tx.run(toldOf, { budget }), tx.one(versionThatHolds, { budget })])
  return {
    told: rows.map((row) => ({
      ...{ words: row.words, how: row.how, typedByName: row.typed_by_name ?? undefined, on: row.said_on },
    })),
    versionId: version?.version_id,
  }
}
