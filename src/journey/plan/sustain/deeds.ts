import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { nameOf } from '../changed.ts'
import { planOf } from '../reads.ts'
import type { keepingFields } from './forms.ts'
import { mayKeep } from './rules.ts'
import { addKeeping } from './store.ts'
import { said } from './words.ts'

type Write = Permit<'plan', 'write-as-person' | 'write-as-worker'>

/**
 * One side's words about keeping the good of one line when its money stops (F1). The side is the permit's own. Earlier words
 * are kept; the newest stand. Nothing in it changes what was agreed.
 */
export async function keepLine(
  tx: Tx,
  permit: Write,
  input: Typed<typeof keepingFields> & { spendLineId: string },
): Promise<Result> {
  const { spendLineId, route = null, ...words } = input
  const plan = await planOf(tx, permit)
  const verdict = mayKeep(plan, spendLineId)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addKeeping, {
    ...words,
    ...{ version: plan.versionId, line: spendLineId, route },
    side: permit.action === 'write-as-person' ? 'person' : 'worker',
    ...{ by: permit.humanId, on: permit.today },
  })
  const { budgetId } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'plan', sentence: said.kept(nameOf(permit)) }] }
}
