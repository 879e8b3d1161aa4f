import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { revealOf } from '../reads.ts'
import { addEligibility, addNeed } from '../store.ts'
import { said } from '../words.ts'
import { type Deciding, mayDecide } from './rules.ts'

/**
 * The worker decides whether there are eligible needs, and which, in words the person reads (Care Act 2014, s.13).
 * From then on the answers, the talks and the decision of this assessment stay as they are.
 */
export async function decideNeeds(tx: Tx, permit: Permit<'needs', 'decide'>, input: Deciding): Promise<Outcome> {
  const [{ opened, views }, { rates }] = await Promise.all([revealOf(tx, permit), settingsIn(tx, permit.today)])
  const verdict = mayDecide(opened, views, input, rates.points)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId: budget } = recordOf(permit)
  const { assessmentId: assessment, questions } = opened
  const { eligible, reasons, impairment, impact } = input
  const decided = { assessment, eligible, reasons, by: permit.humanId, on: permit.today }
  await Promise.all([
    tx.run(addEligibility, {
      ...decided,
      ...{ impairment: impairment.is, impairmentWords: impairment.words },
      ...{ impact: impact.is, impactWords: impact.words },
    }),
    ...input.needs
      .filter(({ key }) => questions.some((question) => question.key === key))
      .map(({ key, words }) => tx.run(addNeed, { id: newId(), budget, assessment, key, words })),
  ])
  return { lines: [{ budgetId: budget, stage: 'needs', sentence: said.decided(permit.humanName, eligible) }] }
}
