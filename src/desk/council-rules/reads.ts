import type { Permit } from '#access/permit.ts'
import { type Version, versionsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { countedQuestions } from '#journey/needs/questions/reads.ts'

/** Every version of the council's rules, newest effective day first, and how many questions count for a first figure. */
export type CouncilRules = { versions: readonly Version[]; questions: number }

export async function councilRulesOf(tx: Tx, permit: Permit): Promise<CouncilRules> {
  const [versions, questions] = await Promise.all([versionsIn(tx), countedQuestions(tx, permit)])
  return { versions, questions }
}
