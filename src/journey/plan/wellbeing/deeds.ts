import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { nameOf } from '../changed.ts'
import { licencesOf } from './reads.ts'
import { mayKeepWellbeing } from './rules.ts'
import { addWellbeing } from './store.ts'
import { LICENSED_KEYS, ONS4, type Said } from './wellbeing.ts'
import { said } from './words.ts'

/**
 * The person says how life is, so that there is a before and an after: all of it optional, one row a measure. Refused where
 * nothing was said, and for a measure without a licence in force.
 */
export async function sayHowIAm(
  tx: Tx,
  permit: Permit<'plan', 'say-how-i-am'>,
  input: Said,
  stage: 'plan' | 'review' | 'followup' = 'plan',
): Promise<Result> {
  const { budgetId } = recordOf(permit)
  const verdict = mayKeepWellbeing(input, await licencesOf(tx), permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const row = { budget: budgetId, stage, by: permit.humanId, on: permit.today }
  const four = ONS4.filter((key) => input[key] !== undefined)
  const { hospitalStays: stays = null, crises = null } = input
  if (four.length > 0 || stays !== null || crises !== null) {
    const scores = JSON.stringify(Object.fromEntries(four.map((key) => [key, input[key]])))
    await tx.run(addWellbeing, { ...row, measure: 'ons4', scores, stays, crises })
  }
  for (const measure of LICENSED_KEYS.filter((key) => input[key] !== undefined)) {
    const scores = JSON.stringify({ total: input[measure] })
    await tx.run(addWellbeing, { ...row, measure, scores, stays: null, crises: null })
  }
  return { lines: [{ budgetId, stage: 'plan', sentence: said.kept(nameOf(permit)) }] }
}
