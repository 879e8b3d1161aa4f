import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { overPaidBeside } from '../../contribution/reads.ts'
import type { ItemKind } from '../payrun.ts'
import type { SingleFacts } from './rules.ts'
import { hasDied } from './store.ts'

/** What the payments of their own of a run lean on now, by budget; nothing is asked of budgets of which it holds none. Asks in steps. */
export async function singleFactsOf(
  tx: Tx,
  run: string,
  rows: readonly { readonly budget_id: string; readonly kind: ItemKind }[],
  today: Day,
): Promise<ReadonlyMap<string, SingleFacts>> {
  const facts = new Map<string, SingleFacts>()
  for (const { budget_id: budget, kind } of rows) {
    if (kind !== 'pot' && kind !== 'refund') continue
    const [died, overPence] = await Promise.all([
      tx.one(hasDied, { budget }),
      kind === 'refund' ? overPaidBeside(tx, budget, run, today) : 0n,
    ])
    facts.set(budget, { hasDied: died !== undefined, overPence })
  }
  return facts
}
