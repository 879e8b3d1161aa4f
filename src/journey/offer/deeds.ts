import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Format, OfferAnswer } from './offer.ts'
import { offerOf } from './reads.ts'
import { mayAnswer, mayExplain } from './rules.ts'
import { addAnswer, addOffer } from './store.ts'
import { said } from './words.ts'

/** Writes down that a personal budget was explained: how, on which day, and what was said (A3, A4, A10). */
export async function explainOffer(
  tx: Tx,
  permit: Permit<'offer', 'explain'>,
  input: { format: Format; on: Day; whatWasSaid: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const verdict = mayExplain(input.on, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addOffer, {
    id: newId(),
    budget: budgetId,
    by: permit.humanId,
    on: input.on,
    format: input.format,
    said: input.whatWasSaid,
  })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.explained(permit.humanName, input.format) }] }
}

/** The person's own answer to the offer, in their words (A14). Only they give it. */
export async function answerOffer(
  tx: Tx,
  permit: Permit<'offer', 'answer'>,
  input: { answer: OfferAnswer; ownWords: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const offer = await offerOf(tx, permit)
  const verdict = mayAnswer(offer)
  const latest = offer.explained.at(-1)
  if (!isFine(verdict) || latest === undefined) return { refused: verdict }
  await tx.run(addAnswer, {
    budget: budgetId,
    offer: latest.offerId,
    answer: input.answer,
    words: input.ownWords,
    saidBy: permit.humanId,
    typedBy: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.answered(personKnownAs, input.answer) }] }
}
