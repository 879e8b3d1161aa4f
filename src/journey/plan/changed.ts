import type { Done } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Plan } from './plan.ts'
import { planOf } from './reads.ts'
import { said } from './words.ts'

/** The name by which whoever acts stands in the timeline: the person as they like to be called, others in full. */
export function nameOf(permit: Permit): string {
  const { personId, personKnownAs } = recordOf(permit)
  return permit.humanId === personId ? personKnownAs : permit.humanName
}

/** What a change of the plan tells: the change, and that both are asked again where an answer stood before and no longer does. */
export async function changed(tx: Tx, permit: Permit, before: Plan, sentence: string, id?: string): Promise<Done> {
  const { budgetId } = recordOf(permit)
  const stood = before.answers.some(({ stands }) => stands)
  const after = stood ? await planOf(tx, permit) : undefined
  const fell = after?.answers.every(({ stands }) => !stands) ?? false
  const sentences = fell ? [sentence, said.askedAgain] : [sentence]
  const lines = sentences.map((one) => ({ budgetId, stage: 'plan' as const, sentence: one }))
  return id === undefined ? { lines } : { lines, id }
}
