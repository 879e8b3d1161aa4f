import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

/** Who bears out what somebody typed for the person: the name as it was written, and who that is among staff and advocates here. */
export type Witness = { name: string; found: { humanId: string; name: string } | undefined }

export type WitnessReason = 'say-who-else-heard-it' | 'somebody-else-must-have-heard-it' | 'nobody-here-by-that-name'

/**
 * Whether somebody else bears it out: another member of staff, or an advocate, known here by name. `names`: of whoever types it
 * and of the person, who cannot.
 */
export function mayBearOut({ name, found }: Witness, names: readonly string[]): Verdict<WitnessReason> {
  const at = 'witnessName'
  if (name === '') return refuse('say-who-else-heard-it', at)
  if (names.some((one) => alike(one, name))) return refuse('somebody-else-must-have-heard-it', at)
  return found === undefined ? refuse('nobody-here-by-that-name', at) : fine
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** What somebody said can be written down on the day or later. */
export const mayHaveSaid = (saidOn: Day, today: Day): Verdict<'said-after-today'> =>
  saidOn > today ? refuse('said-after-today', 'saidOn') : fine
