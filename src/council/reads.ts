import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { settingsInForce } from './store.ts'

/** The settings of the transaction's council in force on a day: the same version as `settingsOn` finds among those in memory. */
export async function settingsIn(tx: Tx, day: Day): Promise<Settings> {
  const row = await tx.one(settingsInForce, { day })
  assert(row?.settings, 'this council has no settings')
  return settingsShape.parse(row.settings)
}
