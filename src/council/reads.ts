import { assert } from '#core/assert.ts'
import { type Day, dayInLondon } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { settingsHistory, settingsInForce } from './store.ts'

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

/** Who recorded a version, where somebody did, and on which day. */
export type Written = { byName: string | undefined; on: Day }

/** One version of the transaction's council's settings, and from which day it holds. */
export type Version = Written & { settingsId: bigint; from: Day; settings: Settings }

/** Every version, newest effective day first; of one day, what was recorded last comes first and holds. */
export async function versionsIn(tx: Tx): Promise<readonly Version[]> {
  const rows = await tx.run(settingsHistory, {})
  return rows.map(({ settings_id, effective_from, settings, recorded_at, by_name }) => ({
    ...{ settingsId: settings_id, from: effective_from },
    ...{ byName: by_name ?? undefined, on: dayInLondon(recorded_at), settings: settingsShape.parse(settings) },
  }))
}

// A version never changes, and reading it anew would cost most of a page. Ids repeat in another database: hence the text.
const parsed = new Map<bigint, { written: string; settings: Settings }>()

/** What the transaction's council is called on a day. */
export const councilNameOf = async (tx: Tx, today: Day): Promise<string> => (await settingsIn(tx, today)).name
