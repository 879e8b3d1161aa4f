import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { toJson } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { revealedAnswersOf } from '#journey/needs/reads.ts'
import { amountPageOf, ratesOf } from './reads.ts'
import { mayWorkOut, type View, workOut } from './rules.ts'
import { addAmount } from './store.ts'
import { lineSentence, said } from './words.ts'

/** Works out each side's figure and freezes every line as it is shown, so that it can be explained for ever (C1). */
export async function workOutAmount(tx: Tx, permit: Permit<'amount', 'work-out'>): Promise<Outcome> {
  const [{ amount, decision }, revealed, rates] = await Promise.all([
    amountPageOf(tx, permit),
    revealedAnswersOf(tx, permit),
    ratesOf(tx, permit),
  ])
  const verdict = mayWorkOut(decision, amount)
  if (!isFine(verdict) || revealed === undefined) return { refused: verdict }
  const { budgetId: budget } = recordOf(permit)
  const { person, worker } = workOut(revealed.answers, rates)
  const linesOf = ({ added }: View, who: string) =>
    added.map((one) => ({
      key: one.key,
      about: one.about,
      points: one.points,
      pence: toJson(one.pence),
      sentence: lineSentence(one, who, rates.pencePerPoint),
    }))
  const working = {
    pencePerPoint: toJson(rates.pencePerPoint),
    person: linesOf(person, 'you'),
    worker: linesOf(worker, permit.humanName),
  }
  await tx.run(addAmount, {
    id: newId(),
    budget,
    assessment: revealed.assessmentId,
    version: rates.version,
    person: person.totalPence,
    worker: worker.totalPence,
    working: JSON.stringify(working),
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId: budget, stage: 'amount', sentence: said.workedOut(permit.humanName) }] }
}
