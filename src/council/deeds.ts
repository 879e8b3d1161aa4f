import type { z } from 'zod'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { toJson } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { type Settings, settingsShape } from './council.ts'
import { versionsIn } from './reads.ts'
import { addSettings, lockSettings, settingsHistory, settingsInForce } from './store.ts'

/** Who sets it, in which council, at which moment. */
type Who = { authorityId: number; humanId: string; at: Date }

/** The settings with which a council begins. There is nobody yet who could set them: whoever adds the council does. */
export async function beginSettings(
  tx: Tx,
  { from, settings, at }: { from: Day; settings: z.input<typeof settingsShape>; at: Date },
): Promise<void> {
  settingsShape.parse(settings)
  await tx.run(addSettings, { from, settings: JSON.stringify(settings), by: null, at })
}

/** What a council sets anew about a first figure and about small plans, in pence, from a day on. */
export type NewRates = {
  from: Day
  rates: Omit<Settings['rates'], 'version'>
  smallPlan: Settings['smallPlan']
}

/** Adds a version with other rates and another limit for small plans. Figures that were worked out before stay as they were. */
export async function addRates(tx: Tx, { from, rates, smallPlan }: NewRates, who: Who): Promise<void> {
  await addPart(tx, from, who, async () => {
    const versions = await versionsIn(tx)
    const version = 1 + Math.max(...versions.map(({ settings }) => settings.rates.version))
    return { rates: { version, ...rates }, smallPlan }
  })
}

/** How a council decides, from a day on. */
export type NewProcess = { from: Day; process: Settings['process'] }

/** Adds a version with another way of deciding. What waits already goes on as it was asked for. */
export const addProcess = (tx: Tx, { from, process }: NewProcess, who: Who): Promise<void> =>
  addPart(tx, from, who, async () => ({ process }))

/** How a council pays, from a day on. */
export type NewMoney = { from: Day; money: Settings['money'] }

/** Adds a version with other settings about money. Files that were made before stay as they were written. */
export const addMoney = (tx: Tx, { from, money }: NewMoney, who: Who): Promise<void> =>
  addPart(tx, from, who, async () => ({ money }))

/** Some parts of the settings, from a day on. */
export type NewPart = { from: Day; part: Partial<Settings> }

/** Adds a version with these parts set anew. What was promised before stays promised. */
export const setPart = (tx: Tx, { from, part }: NewPart, who: Who): Promise<void> =>
  addPart(tx, from, who, async () => part)

/**
 * Adds a version of this council's settings: what is in force on that day, with one part of it set anew. Every other setting is
 * copied as it stands, and nothing earlier changes. Coming versions that had left this part as it was follow; the first that set
 * it otherwise stays, and all after it. Whoever calls this sees that the settings in memory are read anew (`changesSettings`).
 */
async function addPart(tx: Tx, from: Day, who: Who, part: () => Promise<Partial<Settings>>): Promise<void> {
  await tx.run(lockSettings, { council: who.authorityId })
  const [changed, before, history] = await Promise.all([
    part().then(inJson),
    tx.one(settingsInForce, { day: from }),
    tx.run(settingsHistory, {}),
  ])
  assert(before !== undefined, 'this council has no settings')
  const stood = partOf(before.settings, changed)
  const later = history
    .filter((one, at) => history.findIndex(({ effective_from }) => effective_from === one.effective_from) === at)
    .filter(({ effective_from }) => effective_from > from)
    .reverse()
  const other = later.findIndex(({ settings }) => partOf(settings, changed) !== stood)
  const following = other < 0 ? later : later.slice(0, other)
  for (const one of [{ effective_from: from, settings: before.settings }, ...following]) {
    const settings = { ...(one.settings as object), ...changed }
    settingsShape.parse(settings)
    await tx.run(addSettings, {
      ...{ from: one.effective_from, settings: JSON.stringify(settings), by: who.humanId, at: who.at },
    })
  }
}

/** The same keys of other settings, as text to compare: both come from jsonb, which orders keys its own way. */
const partOf = (settings: unknown, changed: object): string =>
  JSON.stringify(Object.keys(changed).map((key) => (settings as Record<string, unknown>)[key]))

/** Settings as they are stored: pence as decimal strings. */
const inJson = (part: Partial<Settings>): object =>
  JSON.parse(JSON.stringify(part, (_, value: unknown) => (typeof value === 'bigint' ? toJson(value) : value)))
