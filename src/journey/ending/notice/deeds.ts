import type { Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addWorkingDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { goOnPaying } from '#journey/money/deeds.ts'
import { tell } from '#messages/notice.ts'
import { toChallengeOf } from './reads.ts'
import { mayAnswer, mayChallenge, mayChallengeFor } from './rules.ts'
import { addAnswer, addChallenge } from './store.ts'
import { said } from './words.ts'

/** Within so many working days somebody else answers (our own rule, as for a decision). */
export const ANSWER_WORKING_DAYS = 10

/** "I think this ending is wrong", by the person. The last day counts no longer: payments go on at once. */
export const challengeEnding = (
  tx: Tx,
  permit: Permit<'ending-notice', 'challenge'>,
  { words }: { words: string },
): Promise<Outcome> => raise(tx, permit, { words, how: 'own-device', saidOn: permit.today })

/** The same, said together, by phone or on paper, and typed by the worker. */
export const challengeForPerson = (
  tx: Tx,
  permit: Permit<'ending-notice', 'challenge-for-person'>,
  input: { words: string; how: HeardHow; saidOn: Day },
): Promise<Outcome> => raise(tx, permit, input)

async function raise(
  tx: Tx,
  permit: Permit,
  { words, how, saidOn }: { words: string; how: HeardHow | 'own-device'; saidOn: Day },
): Promise<Outcome> {
  const found = await toChallengeOf(tx, permit)
  const { ending, holidays } = found
  const verdict =
    how === 'own-device' ? mayChallenge(found, permit.today) : mayChallengeFor(found, permit.today, saidOn)
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const { budgetId: budget, personId: saidBy, personKnownAs } = recordOf(permit)
  await tx.run(addChallenge, {
    ...{ id: newId(), budget, ending: ending.endingId, words, how, saidBy, saidOn },
    ...{ typedBy: permit.humanId, typedOn: permit.today },
    answerBy: addWorkingDays(permit.today, ANSWER_WORKING_DAYS, holidays),
  })
  if (ending.confirmed !== undefined) await goOnPaying(tx, also(permit, 'money', 'go-on-paying'))
  if (how !== 'own-device') await tell(tx, { budgetId: budget, stage: 'ending', on: permit.today })
  const sentence = said.challenged(personKnownAs, how === 'own-device' ? undefined : permit.humanName)
  return { lines: [{ budgetId: budget, stage: 'ending', sentence }] }
}

/** Somebody who neither proposed nor confirmed it answers, with reasons. Where it stands, a new last day has to be told. */
export async function answerChallenge(
  tx: Tx,
  permit: Permit<'ending-notice', 'answer-challenge'>,
  { answer, reasons }: { answer: 'stands' | 'falls'; reasons: string },
): Promise<Outcome> {
  const { ending, confirmedBy } = await toChallengeOf(tx, permit)
  const verdict = mayAnswer(ending, permit.humanId, confirmedBy)
  if (!isFine(verdict) || ending?.challenge === undefined) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  const stands = answer === 'stands'
  const { challengeId: id } = ending.challenge
  await tx.run(addAnswer, { id, stands, reasons, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId, stage: 'ending', on: permit.today })
  const sentence = stands ? said.stands(permit.humanName) : said.falls(permit.humanName)
  return { lines: [{ budgetId, stage: 'ending', sentence }] }
}
