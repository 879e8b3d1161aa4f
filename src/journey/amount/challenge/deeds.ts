import { isRefused, type Outcome } from '#access/act.ts'
import { also, NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { laterId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { ChallengeAnswer } from '../amount.ts'
import { setAmount } from '../override/deeds.ts'
import { amountOf } from '../reads.ts'
import { addChallenge, addChallengeAnswer } from '../store.ts'
import { challengeOf } from './reads.ts'
import { mayAnswer, mayChallenge, mayChallengeFor } from './rules.ts'
import { said } from './words.ts'

/** "I think this is wrong", in the person's words (C3). It holds nothing up: the plan goes on meanwhile. */
export async function challengeAmount(
  tx: Tx,
  permit: Permit<'amount', 'challenge'>,
  input: { words: string },
): Promise<Outcome> {
  const amount = await amountOf(tx, permit)
  const verdict = mayChallenge(amount)
  if (!isFine(verdict) || amount === undefined) return { refused: verdict }
  await tx.run(addChallenge, {
    ...{ id: laterId(permit.now), amount: amount.amountId, words: input.words },
    ...{ person: permit.humanId, by: permit.humanId, saidOn: permit.today, typedOn: null, how: 'own-device' },
  })
  const { budgetId, personKnownAs } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'amount', sentence: said.challenged(personKnownAs) }] }
}

/** The same, said together, by phone or on paper, and typed by the worker: marked so, with the day it was said. The person is told. */
export async function challengeAmountForPerson(
  tx: Tx,
  permit: Permit<'amount', 'challenge-for-person'>,
  { words, how, saidOn }: { words: string; how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const amount = await amountOf(tx, permit)
  const verdict = mayChallengeFor(amount, saidOn, permit.today)
  if (!isFine(verdict) || amount === undefined) return { refused: verdict }
  const { budgetId, personId: person, personKnownAs } = recordOf(permit)
  const typedOn = saidOn === permit.today ? null : permit.today
  await tx.run(addChallenge, {
    ...{ id: laterId(permit.now), amount: amount.amountId, words, how },
    ...{ person, by: permit.humanId, saidOn, typedOn },
  })
  await tell(tx, { budgetId, stage: 'amount', on: permit.today })
  return { lines: [{ budgetId, stage: 'amount', sentence: said.challengedFor(permit.humanName, personKnownAs, how) }] }
}

/** What the worker answers; `weeklyPence` is the new amount where it changes. */
export type AnswerInput = { as: ChallengeAnswer; weeklyPence: Pence | undefined; words: string }

/** Answers a challenge in words that the person reads. "Changed" sets the new amount in the same breath, for the same reason. */
export async function answerChallenge(
  tx: Tx,
  permit: Permit<'amount', 'answer-challenge'>,
  challengeId: string,
  input: AnswerInput,
): Promise<Outcome> {
  const found = await challengeOf(tx, permit, challengeId)
  if (found === undefined) throw new NotAllowed()
  const verdict = mayAnswer(found.challenge, input)
  if (!isFine(verdict)) return { refused: verdict }
  if (input.as === 'changed' && input.weeklyPence !== undefined) {
    const { weeklyPence, words: reason } = input
    const set = await setAmount(tx, also(permit, 'amount', 'override'), { weeklyPence, reason })
    if (isRefused(set)) return set
  }
  const { budgetId } = recordOf(permit)
  // Where the amount was set, the person is told with it.
  if (input.as !== 'changed') await tell(tx, { budgetId, stage: 'amount', on: permit.today })
  await tx.run(addChallengeAnswer, {
    challenge: challengeId,
    answer: input.as,
    words: input.words,
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'amount', sentence: said.answered(permit.humanName, input.as) }] }
}
