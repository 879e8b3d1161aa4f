import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { listenersOf } from '../third/reads.ts'
import { mayAskThird } from '../third/rules.ts'
import { addThird } from '../third/store.ts'
import { said as thirdSaid } from '../third/words.ts'
import { letRead, told } from './deeds.ts'
import { DAYS_BETWEEN, mayBeTyped } from './offers.ts'
import type { OfferAnswer, OfferKind } from './readiness.ts'
import { readinessOf } from './reads.ts'
import { mayAnswerOffer, mayOffer } from './rules.ts'
import { addOffer, addOfferAnswer } from './store.ts'
import { said } from './words.ts'

type NewOffer = { what: OfferKind; words: string; third: string | undefined; askBy: Day | undefined }

/** Somebody neutral, by name and with a day, or smaller steps, is offered to the person. */
export async function makeOffer(
  tx: Tx,
  permit: Permit<'readiness', 'offer'>,
  { what, words, third, askBy }: NewOffer,
): Promise<Outcome> {
  const [{ ending, ...readiness }, listeners] = await Promise.all([readinessOf(tx, permit), listenersOf(tx, permit)])
  const asks = what === 'third-party'
  const verdict = [
    ...mayOffer({ ...readiness, ending }, what),
    ...(asks ? mayAskThird({ third, askBy }, { today: permit.today, askable: listeners }) : []),
  ]
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  await tx.run(addOffer, { ending: ending.endingId, what, words, by: permit.humanId, on: permit.today })
  await letRead(tx, permit, addDays(permit.today, DAYS_BETWEEN))
  const line = { budgetId: recordOf(permit).budgetId, stage: 'ending' as const }
  const offered = { ...line, sentence: said.offered(permit.humanName, recordOf(permit).personKnownAs, what) }
  if (!asks || third === undefined || askBy === undefined) return { lines: [offered] }
  const asking = { id: laterId(permit.at), ending: ending.endingId, third, words, by: askBy }
  await tx.run(addThird, { ...asking, asker: permit.humanId, on: permit.today })
  const name = listeners.find(({ humanId }) => humanId === third)?.name ?? ''
  return { lines: [offered, { ...line, sentence: thirdSaid.asked(permit.humanName, name, askBy) }] }
}

type OfferSaid = { what: OfferKind; answer: OfferAnswer; words: string }

/** The person says what they say to an offer. */
export const answerOffer = (tx: Tx, permit: Permit<'readiness', 'answer-offer'>, input: OfferSaid): Promise<Outcome> =>
  answer(tx, permit, { ...input, saidOn: permit.today, how: null })

/** A worker types what the person said to an offer. */
export async function answerOfferFor(
  tx: Tx,
  permit: Permit<'readiness', 'answer-offer-for-person'>,
  input: OfferSaid & { how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  if (input.saidOn > permit.today) return { refused: refuse('said-after-today', 'saidOn') }
  return answer(tx, permit, input)
}

async function answer(
  tx: Tx,
  permit: Permit,
  { what, answer: said_, words, saidOn, how }: OfferSaid & { saidOn: Day; how: HeardHow | null },
): Promise<Outcome> {
  const { personId, personKnownAs } = recordOf(permit)
  const readiness = await readinessOf(tx, permit)
  const own = how === null ? [] : mayBeTyped(readiness.offers, { what, answer: said_ })
  const verdict = [...mayAnswerOffer(readiness, what), ...own]
  if (!isFine(verdict) || readiness.ending === undefined) return { refused: verdict }
  await tx.run(addOfferAnswer, {
    ...{ ending: readiness.ending.endingId, what, answer: said_, words, saidBy: personId, saidOn },
    ...{ typedBy: permit.humanId, typedOn: permit.today, how },
  })
  return told(permit, said.answered(personKnownAs, what, said_))
}
