import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Asked } from '#journey/review/index.ts'
import { WAVES } from './followup.ts'
import type { benefitFields } from './forms.ts'
import { answeringOf, followupOf } from './reads.ts'
import { dueOn, mayAnswer, mayChoose } from './rules.ts'
import { addAnswer, addCheckIn } from './store.ts'
import { said } from './words.ts'

/** The person chooses when we may ask how things are. Choosing none needs no deed. */
export async function chooseCheckIns(
  tx: Tx,
  permit: Permit<'followup', 'choose'>,
  input: { waves: readonly string[] },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const followup = await followupOf(tx, permit)
  const verdict = mayChoose(followup, input.waves)
  if (!isFine(verdict) || followup.lastDay === undefined) return { refused: verdict }
  const waves = WAVES.filter((wave) => input.waves.includes(wave))
  for (const wave of waves)
    await tx.run(addCheckIn, {
      id: newId(),
      budget: budgetId,
      wave,
      dueOn: dueOn(wave, followup.lastDay),
      by: permit.humanId,
    })
  return { lines: [{ budgetId, stage: 'followup', sentence: said.chosen(personKnownAs, waves) }] }
}

/** The person says for each goal whether the good of it is kept, partly, or lost. A loss stands on the worker's desk from then on. */
export async function answerCheckIn(
  tx: Tx,
  permit: Permit<'followup', 'answer'>,
  input: { checkInId: string; benefits: Asked<typeof benefitFields> },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const answering = await answeringOf(tx, permit, input.checkInId)
  if (answering === undefined) throw new NotAllowed()
  const { checkIn, goals } = answering
  const verdict = mayAnswer(checkIn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const read = input.benefits(goals.map(({ outcomeId }) => outcomeId))
  if ('reasons' in read) return { refused: read.reasons }
  for (const [outcome, { benefit, how }] of read.typed)
    await tx.run(addAnswer, { checkIn: checkIn.checkInId, outcome, benefit, how, by: permit.humanId, on: permit.today })
  return {
    lines: [
      { budgetId, stage: 'followup', sentence: said.answered(personKnownAs, checkIn.wave, [...read.typed.values()]) },
    ],
  }
}
