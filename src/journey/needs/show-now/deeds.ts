import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { assessmentOf } from '../reads.ts'
import { mayShowNow } from './rules.ts'
import { addShownEarly } from './store.ts'
import { said } from './words.ts'

/** "Show now": the person alone may open both sides before all have finished. What was answered by then stays (B1). */
export async function showNow(tx: Tx, permit: Permit<'needs', 'show-now'>): Promise<Outcome> {
  const opened = await assessmentOf(tx, permit)
  const verdict = mayShowNow(opened)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  await tx.run(addShownEarly, { assessment: opened.assessmentId, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'needs', sentence: said.shown(personKnownAs) }] }
}
