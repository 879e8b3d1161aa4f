import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { needsOf } from '#journey/needs/reads.ts'
import { nameOf } from './changed.ts'
import {
  copyFits,
  copyLineSounds,
  copyOtherwise,
  copyOutcome,
  copySentences,
  copySounds,
  copySpendLine,
} from './copying/store.ts'
import { planOf } from './reads.ts'
import { mayOpen, mayOpenNext } from './rules.ts'
import { addVersion } from './store.ts'
import { copyKeeping } from './sustain/store.ts'
import { copyMore, copyPot, copySettings } from './unwell/store.ts'
import { said } from './words.ts'

export { answerPlan } from './answers/deeds.ts'
export { sayFits } from './fit/deeds.ts'
export { addOutcome, changeOutcome, removeOutcome } from './goals/deeds.ts'
export { noteLeftOut } from './left-out/deeds.ts'
export { addSpendLine, changeSpendLine, removeSpendLine } from './lines/deeds.ts'
export { writeSentence } from './sentences/deeds.ts'
export { keepLine } from './sustain/deeds.ts'
export { sayHowIAm } from './wellbeing/deeds.ts'

/** Opens the first version of the plan. Refused where there is one, or where no need was agreed. */
export async function openPlan(tx: Tx, permit: Permit<'plan', 'open'>): Promise<Result> {
  const { budgetId } = recordOf(permit)
  const [plan, needs] = await Promise.all([planOf(tx, permit), needsOf(tx, permit)])
  const verdict = mayOpen(plan, needs)
  if (!isFine(verdict)) return { refused: verdict }
  const id = newId()
  await tx.run(addVersion, { id, budget: budgetId, by: permit.humanId, on: permit.today, number: 1 })
  return { lines: [{ budgetId, stage: 'plan', sentence: said.opened(nameOf(permit)) }], id }
}

/**
 * Opens the next version of a plan that was decided, also while its money runs: a copy of its goals, spend lines and sentences, each with
 * who said it. After an end, what goes on is proposed from the return. Answers are not copied: both are asked again. `id` is the new
 * version's.
 */
export async function openNextVersion(tx: Tx, permit: Permit<'plan', 'open'>): Promise<Result> {
  const { budgetId, ended } = recordOf(permit)
  const backBy = ended === undefined ? null : permit.today
  const plan = await planOf(tx, permit)
  const verdict = mayOpenNext(plan)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const version = newId()
  const number = plan.number + 1
  const goals = new Map(plan.outcomes.map(({ outcomeId }) => [outcomeId, newId()]))
  await Promise.all([
    tx.run(addVersion, { id: version, budget: budgetId, by: permit.humanId, on: permit.today, number }),
    ...[...goals].map(([from, id]) => tx.run(copyOutcome, { id, from, version })),
    ...plan.spendLines.map(({ spendLineId: from, outcomeId }) =>
      tx.run(copySpendLine, { id: newId(), from, version, outcome: goals.get(outcomeId ?? '') ?? null, backBy }),
    ),
    tx.run(copySentences, { from: plan.versionId, version }),
    tx.run(copySounds, { from: plan.versionId, version }),
    tx.run(copyOtherwise, { from: plan.versionId, version }),
    tx.run(copySettings, { from: plan.versionId, version }),
    tx.run(copyPot, { from: plan.versionId, version }),
    tx.run(copyMore, { from: plan.versionId, version }),
    tx.run(copyFits, { from: plan.versionId, version }),
    tx.run(copyLineSounds, { from: plan.versionId, version }),
    tx.run(copyKeeping, { from: plan.versionId, version }),
  ])
  const sentence = said.openedAgain(nameOf(permit), number, plan.decided === 'returned')
  return { lines: [{ budgetId, stage: 'plan', sentence }], id: version }
}
