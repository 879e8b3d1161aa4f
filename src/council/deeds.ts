import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { type Pence, toJson } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { versionsIn } from './reads.ts'
import { addSettings, lockSettings, settingsInForce } from './store.ts'

/** What a council sets anew about a first figure and about small plans, in pence, from a day on. */
export type NewRates = {
  from: Day
  rates: Omit<Settings['rates'], 'version'>
  smallPlan: Settings['smallPlan']
}

/**
 * Adds a version of this council's settings: what is in force on that day, with other rates. Every other setting is copied as it
 * stands, and nothing earlier changes. Whoever calls this sees that the settings in memory are read anew (`changesSettings`).
 */
export async function addRates(
  tx: Tx,
  { from, rates, smallPlan }: NewRates,
  who: { authorityId: number; humanId: string; at: Date },
): Promise<void> {
  await tx.run(lockSettings, { council: who.authorityId })
  const [versions, before] = await Promise.all([versionsIn(tx), tx.one(settingsInForce, { day: from })])
  assert(before !== undefined, 'this council has no settings')
  const version = 1 + Math.max(...versions.map(({ settings }) => settings.rates.version))
  const settings = {
    ...(before.settings as object),
    rates: {
      version,
      pencePerPoint: toJson(rates.pencePerPoint),
      points: rates.points,
      bands: rates.bands.map(({ fromPoints, weeklyPence }) => ({ fromPoints, weeklyPence: toJson(weeklyPence) })),
    },
    smallPlan: inJson(smallPlan),
  }
  settingsShape.parse(settings)
  await tx.run(addSettings, { from, settings: JSON.stringify(settings), by: who.humanId, at: who.at })
}

const inJson = ({ weeklyPence, oncePence }: { weeklyPence: Pence; oncePence: Pence }) => ({
  weeklyPence: toJson(weeklyPence),
  oncePence: toJson(oncePence),
})
