import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { nameOf } from '../changed.ts'
import { planOf } from '../reads.ts'
import { maySayNotTheSame } from './rules.ts'
import { addTalk } from './store.ts'
import { said } from './words.ts'

/** The person has read both and says "we do not mean the same": something for the worker to talk about. It changes no plan. */
export async function sayNotTheSame(tx: Tx, permit: Permit<'plan', 'write-as-person'>): Promise<Result> {
  const { budgetId: budget } = recordOf(permit)
  const plan = await planOf(tx, permit)
  const verdict = maySayNotTheSame(plan)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addTalk, {
    budget,
    version: plan.versionId,
    same: false,
    words: '',
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId: budget, stage: 'plan', sentence: said.notTheSame(nameOf(permit)) }] }
}

/** The worker has talked with the person about how each understands the plan, and notes what came of it. Never a score. */
export async function talkItOver(
  tx: Tx,
  permit: Permit<'plan', 'talk-it-over'>,
  { same, words }: { same: 'yes' | 'no'; words: string },
): Promise<Result> {
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const plan = await planOf(tx, permit)
  if (plan === undefined) return { refused: refuse('no-plan-yet') }
  const [by, on] = [permit.humanId, permit.today]
  await tx.run(addTalk, { budget, version: plan.versionId, same: same === 'yes', words, by, on })
  return { lines: [{ budgetId: budget, stage: 'plan', sentence: said.talked(permit.humanName, personKnownAs) }] }
}
