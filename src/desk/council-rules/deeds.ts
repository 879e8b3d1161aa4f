import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import { addRates } from '#council/deeds.ts'
import type { Tx } from '#db/transaction.ts'
import { countedQuestions } from '#journey/needs/questions/reads.ts'
import { mayChange, type TypedRules } from './rules.ts'

/** New rules from a day on, as a version of their own. Figures that were worked out before stay as they were. */
export async function changeRules(
  tx: Tx,
  permit: Permit<'council-rules', 'change'>,
  typed: TypedRules,
): Promise<Outcome> {
  const verdict = mayChange(typed, permit.today, await countedQuestions(tx, permit))
  if (!isFine(verdict)) return { refused: verdict }
  const { from, pencePerPoint, points, smallPlan } = typed
  const bands = [...typed.bands]
    .sort((a, b) => a.fromPoints - b.fromPoints)
    .map(({ fromPoints, weeklyPence }) => ({ fromPoints, weeklyPence }))
  await addRates(tx, { from, rates: { pencePerPoint, points, bands }, smallPlan }, permit)
  return { lines: [] }
}
