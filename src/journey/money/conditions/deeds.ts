import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { conditionsStanding } from './reads.ts'
import { mayRecord, newlySaid, type SaidOf } from './rules.ts'
import { addCondition } from './store.ts'
import { said as sentences } from './words.ts'

/**
 * The worker says of each condition of a direct payment whether it is met; where not, why and what would help. It is about this
 * decision alone, and nothing of it becomes a mark on the person. What does not apply to this budget is not written.
 */
export async function sayConditions(
  tx: Tx,
  permit: Permit<'money', 'say-conditions'>,
  { said }: { said: readonly SaidOf[] },
): Promise<Outcome> {
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const standing = await conditionsStanding(tx, permit)
  const applying = standing.flatMap(({ condition }) => said.filter((one) => one.condition === condition))
  const verdict = mayRecord(applying)
  if (!isFine(verdict)) return { refused: verdict }
  const fresh = newlySaid(applying, standing)
  if (fresh.length === 0) return { refused: refuse('conditions-are-said-already') }
  for (const { condition, met, words } of fresh)
    await tx.run(addCondition, { budget, condition, met: met === true, words, by: permit.humanId, on: permit.today })
  const sentence = sentences.recorded(permit.humanName, personKnownAs)
  return { lines: [{ budgetId: budget, stage: 'money', sentence }] }
}
