import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { nameOf } from '../changed.ts'
import { contentPrint } from '../content-print.ts'
import type { Answer } from '../plan.ts'
import { planOf } from '../reads.ts'
import { mayAnswer } from './rules.ts'
import { addPlanAnswer } from './store.ts'
import { said } from './words.ts'

type Agree = Permit<'plan', 'agree-as-person' | 'agree-as-worker'>

/**
 * One side's answer to the plan, in their own session: yes, yes with a reservation, no, or could not. The side is the permit's
 * own. It is kept with the fingerprint of what was read, and stands while the plan still reads so.
 */
export async function answerPlan(tx: Tx, permit: Agree, input: { answer: Answer; words: string }): Promise<Result> {
  const { budgetId } = recordOf(permit)
  const { answer, words } = input
  const plan = await planOf(tx, permit)
  const verdict = mayAnswer(plan, answer, words)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addPlanAnswer, {
    version: plan.versionId,
    side: permit.action === 'agree-as-person' ? 'person' : 'worker',
    answer,
    words,
    stamp: contentPrint(plan),
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'plan', sentence: said.answered(nameOf(permit), answer) }] }
}
