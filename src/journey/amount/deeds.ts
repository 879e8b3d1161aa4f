import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { type Pence, toJson } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { carerLevelsOf } from '#journey/needs/carer-levels/reads.ts'
import { revealedAnswersOf } from '#journey/needs/reads.ts'
import { amountPageOf, ratesOf } from './reads.ts'
import { mayWorkOut, type View, viewOf, workOut } from './rules.ts'
import { addAmount } from './store.ts'
import { carerSentence, lineSentence, said, sumSentence } from './words.ts'

/**
 * Works out each side's figure and freezes every line as it is shown, so that it can be explained for ever (C1). Only the
 * outcomes of the Care Act count. A carer's figure is worked out apart, and moves nothing.
 */
export async function workOutAmount(tx: Tx, permit: Permit<'amount', 'work-out'>): Promise<Outcome> {
  const [{ amount, decision }, revealed, rates] = await Promise.all([
    amountPageOf(tx, permit),
    revealedAnswersOf(tx, permit),
    ratesOf(tx, permit),
  ])
  const verdict = mayWorkOut(decision, amount)
  if (!isFine(verdict)) return { refused: verdict }
  // Asked again since, and not decided yet: those answers are no ground for a figure.
  if (revealed === undefined || revealed.assessmentId !== decision?.assessmentId)
    return { refused: refuse('needs-not-decided') }
  const { budgetId: budget } = recordOf(permit)
  const { pencePerPoint } = rates
  const counted = revealed.answers.filter(({ area }) => area === 'care-act')
  const { person, worker } = workOut(counted, rates)
  const carer = await carerLevelsOf(tx, permit, revealed.assessmentId)
  const carerView =
    carer &&
    viewOf(
      counted.map((one) => ({ ...one, level: carer.levels.get(one.key) ?? ('left' as const) })),
      rates,
    )
  const names = { worker: permit.humanName, carer: carer?.byName ?? '' }
  await tx.run(addAmount, {
    id: newId(),
    budget,
    assessment: revealed.assessmentId,
    version: rates.version,
    person: person.totalPence,
    worker: worker.totalPence,
    carer: carerView?.totalPence ?? null,
    working: JSON.stringify(workingOf({ person, worker, carer: carerView }, names, pencePerPoint)),
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId: budget, stage: 'amount', sentence: said.workedOut(permit.humanName) }] }
}

/** Every line and sum as they are shown: `workingShape`, with pence as decimal strings. */
function workingOf(
  views: { person: View; worker: View; carer: View | undefined },
  names: { worker: string; carer: string },
  pencePerPoint: Pence,
) {
  const linesOf = ({ added }: View, who: string) =>
    added.map((one) => ({
      ...{ key: one.key, about: one.about, points: one.points },
      ...(one.pence === undefined ? {} : { pence: toJson(one.pence) }),
      sentence: lineSentence(one, who, pencePerPoint),
    }))
  const carer = views.carer && { carer: carerSentence(names.carer, views.carer, pencePerPoint) }
  return {
    pencePerPoint: toJson(pencePerPoint),
    person: linesOf(views.person, 'you'),
    worker: linesOf(views.worker, names.worker),
    sums: {
      person: sumSentence(views.person, pencePerPoint),
      worker: sumSentence(views.worker, pencePerPoint),
      ...carer,
    },
  }
}
