import type { Day } from '#core/day.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { mayBearOut, mayHaveSaid, type Witness, type WitnessReason } from '../heard/rules.ts'
import type { Plan } from '../plan.ts'
import { maySay, type UnwellReason } from '../unwell/rules.ts'
import { type Does, defaultOf, exceptionOf, type Setting } from '../unwell/unwell.ts'

export type SettingForReason =
  | UnwellReason
  | WitnessReason
  | 'said-after-today'
  | 'they-said-otherwise-since'
  | 'they-wrote-this-themselves'

/** What a worker writes down for the person about payments in a bad time. */
export type SettingFor = {
  does: Does
  wish: string
  spendLineId: string | undefined
  saidOn: Day
  witness: Witness
}

/** What stands now, in the same place: for one line, or for all of them. */
export const standsNow = (
  settings: readonly Setting[],
  plan: Pick<Plan, 'versionId'>,
  spendLineId: string | undefined,
): Setting | undefined =>
  spendLineId === undefined ? defaultOf(settings, plan.versionId) : exceptionOf(settings, spendLineId)

/**
 * Whether a worker may write down what happens to payments in a bad time, as the person said it. A wish on which a pause may rest was
 * heard by another too, and never goes over what the person wrote themself; that payments go on, or are asked about first, takes nothing
 * away, and may. Older words never stand over newer ones.
 */
export function maySayForPerson(
  plan: Pick<Plan, 'spendLines' | 'versionId'> | undefined,
  given: SettingFor,
  { settings, today, names }: { settings: readonly Setting[]; today: Day; names: readonly string[] },
): Verdict<SettingForReason> {
  const may = maySay(plan, given)
  if (plan === undefined || may.some(({ at }) => at === undefined)) return may
  const ofAll = defaultOf(settings, plan.versionId)
  const now = standsNow(settings, plan, given.spendLineId)
  const pauses = given.does === 'pause-if-i-say'
  // What they wrote of all of them is about this one too, as long as nothing else is said of it.
  const covers = now ?? ofAll
  if (pauses && covers !== undefined && covers.heard === undefined) return refuse('they-wrote-this-themselves')
  const said = mayHaveSaid(given.saidOn, today)
  const stand = [now, ofAll]
  const isOlder = isFine(said) && stand.some((one) => one !== undefined && given.saidOn < one.saidOn)
  return [
    ...may,
    ...said,
    ...(isOlder ? refuse('they-said-otherwise-since', 'saidOn') : fine),
    ...(pauses ? mayBearOut(given.witness, names) : fine),
  ]
}
