import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Noticed } from './noticed.ts'
import { isForWorker } from './rules.ts'
import { noticedOf } from './store.ts'

/** What was noticed in the permit's statements: all of it for the person, and for a worker only what is theirs to know now. */
export async function noticedFor(
  tx: Tx,
  permit: Permit<'noticed', 'see' | 'say' | 'see-as-worker'>,
): Promise<readonly Noticed[]> {
  const [rows, settings] = await Promise.all([
    tx.run(noticedOf, { budget: recordOf(permit).budgetId }),
    settingsIn(tx, permit.today),
  ])
  const all = rows.map((row) => ({
    ...{ noticedId: row.noticed_id, bookedOn: row.booked_on, on: row.noticed_on },
    said:
      row.said === null || row.said_on === null
        ? undefined
        : { said: row.said, words: row.words ?? '', on: row.said_on },
  }))
  if (permit.as === 'person') return all
  return all.filter((one) => isForWorker(one, settings.outside.seenFirstDays, permit.today))
}
