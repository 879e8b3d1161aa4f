import type { Tx } from '#db/transaction.ts'
import type { Permit } from './permit.ts'
import { addAudit, lockBudget } from './store.ts'

/** For a deed about several records at once: locks each, in one order, so that two who act at once cannot wait for each other. */
export async function lockEach(tx: Tx, budgetIds: readonly string[]): Promise<void> {
  for (const budget of [...budgetIds].sort()) await tx.run(lockBudget, { budget })
}

/** For such a deed: one audit row for each record, so that each person sees who acted on theirs. */
export async function auditEach(
  tx: Tx,
  permit: Permit,
  records: readonly { budgetId: string; personId: string }[],
  route: string,
): Promise<void> {
  const { at, humanId: human, as: role, resource, action } = permit
  for (const { budgetId: budget, personId: person } of records)
    await tx.run(addAudit, { at, human, role, resource, action, outcome: 'wrote', budget, person, route })
}
