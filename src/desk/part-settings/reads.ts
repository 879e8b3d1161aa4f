import { type Version, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Part } from './part.ts'
import { saysOf, writtenBy } from './rules.ts'

/** Every version of the settings in which something of this part changed, newest effective day first. */
export type PartSettings = { readonly versions: readonly Version[] }

/** Versions in which nothing of the part changed say nothing new: of equal ones that follow one another the first counts. */
export async function partSettingsOf(tx: Tx, part: Part): Promise<PartSettings> {
  const versions = await versionsIn(tx)
  const says = ({ settings }: Version): string => saysOf(settings, part.keys)
  const told = versions.filter((one, at) => {
    const before = versions[at + 1]
    return before === undefined || before.from === one.from || says(before) !== says(one)
  })
  return { versions: told.map((one) => ({ ...one, ...writtenBy(versions, one, part.keys) })) }
}
