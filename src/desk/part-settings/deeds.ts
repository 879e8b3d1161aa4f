import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { setPart } from '#council/deeds.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Part } from './part.ts'
import { partAsSet, type TypedPart } from './rules.ts'

/** Other settings of this part from a day on, as a version of their own. What was promised before stays promised. */
export async function changePart(
  tx: Tx,
  permit: Permit<'part-settings', 'change'>,
  part: Part,
  typed: TypedPart,
): Promise<Outcome> {
  const set = partAsSet(part, typed, await settingsIn(tx, typed.from), permit.today)
  if ('refused' in set) return { refused: set.refused }
  const changed = Object.fromEntries(part.keys.map((key) => [key, set.settings[key]]))
  await setPart(tx, { from: typed.from, part: changed }, permit)
  return { lines: [] }
}
