import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { authorsOf, submissionOf } from '../reads.ts'
import { mayDecide } from '../rules.ts'
import type { AskedOf } from './information.ts'
import { informationOf } from './reads.ts'
import { mayAnswer } from './rules.ts'
import { addInformationAnswer, addInformationRequest } from './store.ts'
import { said } from './words.ts'

/** By when it is good to have read a question; nothing is lost by a later answer. */
const READ_WITHIN_DAYS = 7

/**
 * Asks the person or their worker something before deciding, and says why. Only whoever may decide it asks; the wait goes on
 * counting, and the page says whose turn it is.
 */
export async function askInformation(
  tx: Tx,
  permit: Permit<'decision', 'ask-information'>,
  { askedOf, question, why }: { askedOf: AskedOf; question: string; why: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const [submission, authors] = await Promise.all([submissionOf(tx, permit), authorsOf(tx, permit)])
  const verdict = mayDecide(submission, permit, authors)
  if (submission === undefined || !isFine(verdict)) return { refused: verdict }
  const { submissionId } = submission
  const on = permit.today
  const id = newId()
  await tx.run(addInformationRequest, { id, submission: submissionId, askedOf, question, why, by: permit.humanId, on })
  const readBy = askedOf === 'person' ? addDays(on, READ_WITHIN_DAYS) : undefined
  await tell(tx, { budgetId, stage: 'decision', on, readBy })
  return {
    lines: [{ budgetId, stage: 'decision', sentence: said.asked(permit.humanName, askedOf, personKnownAs) }],
    id,
  }
}

/** Answers what a decider asked. Asked of the person and typed by the worker, it is the person's own answer, and says who typed it. */
export async function giveInformation(
  tx: Tx,
  permit: Permit<'decision', 'answer-information'>,
  { informationId, words }: { informationId: string; words: string },
): Promise<Outcome> {
  const { budgetId, personId } = recordOf(permit)
  const [asked, submission] = await Promise.all([informationOf(tx, permit), submissionOf(tx, permit)])
  const found = asked.find((one) => one.informationId === informationId)
  const verdict = mayAnswer(found, submission, permit.as === 'person' ? 'person' : 'worker')
  if (found === undefined || !isFine(verdict)) return { refused: verdict }
  const saidBy = found.askedOf === 'person' ? personId : permit.humanId
  await tx.run(addInformationAnswer, { id: informationId, words, saidBy, typedBy: permit.humanId, on: permit.today })
  const who = permit.as === 'person' ? permit.knownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'decision', sentence: said.answered(who) }] }
}
