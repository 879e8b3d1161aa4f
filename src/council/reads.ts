import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { authorities, settingsHistory, settingsInForce } from './store.ts'

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

/** One version of the transaction's council's settings: from which day it holds, and who recorded it, where somebody did. */
export type Version = { settingsId: bigint; from: Day; byName: string | undefined; settings: Settings }

/** Every version, newest effective day first; of one day, what was recorded last comes first and holds. */
export async function versionsIn(tx: Tx): Promise<readonly Version[]> {
  const rows = await tx.run(settingsHistory, {})
  return rows.map(({ settings_id, effective_from, settings, by_name }) => ({
    ...{ settingsId: settings_id, from: effective_from },
    ...{ byName: by_name ?? undefined, settings: settingsShape.parse(settings) },
  }))
}

// A version never changes, and reading it anew would cost most of a page. Ids repeat in another database: hence the text.
const parsed = new Map<bigint, { written: string; settings: Settings }>()

/** What a council is called. */
export async function councilNameOf(tx: Tx, authorityId: number): Promise<string> {
  const rows = await tx.run(authorities, {})
  return rows.find((row) => row.authority_id === authorityId)?.name ?? ''
}
