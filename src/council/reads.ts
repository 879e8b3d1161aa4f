import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { settingsInForce } from './store.ts'

/** The settings of the transaction's council in force on a day: the same version as `settingsOn` finds among those in memory. */
export async function settingsIn(tx: Tx, day: Day): Promise<Settings> {
  const row = await tx.one(settingsInForce, { day })
  assert(row !== undefined, 'this council has no settings')
  const written = JSON.stringify(row.settings)
  const known = parsed.get(row.settings_id)
  if (known?.written === written) return known.settings
  const settings = settingsShape.parse(row.settings)
  parsed.set(row.settings_id, { written, settings })
  return settings
}

// A version never changes, and reading it anew would cost most of a page. Ids repeat in another database: hence the text.
const parsed = new Map<bigint, { written: string; settings: Settings }>()
