import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Format, ManagingWay, OfferAnswer } from './offer.ts'
import { offerOf } from './reads.ts'
import { mayAnswer, mayAskAgainOn, mayExplain, mayTypeAnswer } from './rules.ts'
import { addAnswer, addOffer } from './store.ts'
import { said } from './words.ts'

/** A talk about what a personal budget is. Only the first three are asked for; '' or none where something was left. */
export type Explaining = {
  format: Format
  on: Day
  whatWasSaid: string
  language?: string
  managingWays?: readonly ManagingWay[]
  ownWords?: string
}

/** Writes down that a personal budget was explained: how, on which day, and what was said (A3, A4, A10). */
export async function explainOffer(tx: Tx, permit: Permit<'offer', 'explain'>, input: Explaining): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const verdict = mayExplain(input.on, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addOffer, {
    id: newId(),
    budget: budgetId,
    by: permit.humanId,
    on: input.on,
    format: input.format,
    language: input.language || 'English',
    said: input.whatWasSaid,
    ways: input.managingWays ?? [],
    ownWords: input.ownWords ?? '',
  })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.explained(permit.humanName, input.format) }] }
}

/** An answer to the offer. `askAgainOn`: only with "not now". */
export type Answering = { answer: OfferAnswer; ownWords: string; askAgainOn?: Day | undefined }

/** The person's own answer to the offer, in their words (A14), in their own session. */
export async function answerOffer(tx: Tx, permit: Permit<'offer', 'answer'>, input: Answering): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const offer = await offerOf(tx, permit)
  const verdict = [...mayAnswer(offer), ...mayAskAgainOn(input.answer, input.askAgainOn, permit.today)]
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
    askAgainOn: input.askAgainOn ?? null,
    how: 'own-device',
    typedOn: null,
  })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.answered(personKnownAs, input.answer) }] }
}

/** A worker types the answer that the person gave them: the person said it, the worker typed it, each with its day. */
export async function answerForPerson(
  tx: Tx,
  permit: Permit<'offer', 'answer-for-person'>,
  input: Answering & { how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const offer = await offerOf(tx, permit)
  const verdict = [
    ...mayTypeAnswer(offer, input.saidOn, permit.today),
    ...mayAskAgainOn(input.answer, input.askAgainOn, permit.today),
  ]
  if (!isFine(verdict)) return { refused: verdict }
  const about = offer.explained.findLast(({ on }) => on <= input.saidOn)
  if (about === undefined) return { refused: refuse('changed-meanwhile') }
  await tx.run(addAnswer, {
    budget: budgetId,
    offer: about.offerId,
    answer: input.answer,
    words: input.ownWords,
    saidBy: personId,
    typedBy: permit.humanId,
    on: input.saidOn,
    askAgainOn: input.askAgainOn ?? null,
    how: input.how,
    typedOn: input.saidOn === permit.today ? null : permit.today,
  })
  const sentence = said.answeredFor(permit.humanName, personKnownAs, input.answer)
  return { lines: [{ budgetId, stage: 'offer', sentence }] }
}
