import type { Tx } from '#db/transaction.ts'
import type { Recorded } from './licences.ts'
import { recordedLicences } from './store.ts'

/** Every licence that the council wrote down, newest first. */
export async function recordedIn(tx: Tx): Promise<readonly Recorded[]> {
  const rows = await tx.run(recordedLicences, {})
  return rows.map((row) => ({
    ...{
      licenceId: row.licence_id,
      measure: row.measure,
      givenBy: row.given_by ?? undefined,
      reference: row.reference,
    },
    ...{ from: row.from_day, to: row.to_day ?? undefined, byName: row.by_name, on: row.recorded_on ?? undefined },
    isReplaced: row.replaced_by !== null,
  }))
}
