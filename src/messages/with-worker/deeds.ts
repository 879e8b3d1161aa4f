import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '../notice.ts'
import { personsMessage } from './reads.ts'
import { dayOf, mayPromise, type Promised, readBy, stageOf } from './rules.ts'
import { addAnswerBy, addMessage } from './store.ts'
import { said } from './words.ts'

/**
 * One writes to the other. The timeline says that it happened, never what was said; the person is told, in the neutral words of
 * every notice, by the way they chose.
 */
export async function writeMessage(
  tx: Tx,
  permit: Permit<'message', 'write'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs, ...record } = recordOf(permit)
  const { today: on, humanId: from, now: at } = permit
  const stage = stageOf(record)
  const id = newId()
  await tx.run(addMessage, { id, budget: budgetId, from, words, on, at })
  const own = from === personId
  if (!own) await tell(tx, { budgetId, stage, on, readBy: readBy(on) })
  const sentence = own ? said.byPerson(personKnownAs) : said.byWorker(permit.humanName, personKnownAs)
  return { lines: [{ budgetId, stage, sentence }], id }
}

/** The worker has read it and says by which day they answer: a promise, on the timeline. */
export async function promiseAnswer(
  tx: Tx,
  permit: Permit<'message', 'answer-by'>,
  input: { messageId: string; by: Promised; other: Day | undefined },
): Promise<Outcome> {
  const { today } = permit
  const [message, { holidays }] = await Promise.all([
    personsMessage(tx, permit, input.messageId),
    settingsIn(tx, today),
  ])
  if (message === undefined) return { refused: refuse('changed-meanwhile') }
  const by = input.by === 'another-day' ? input.other : dayOf(input.by, today, new Set(holidays))
  const verdict = mayPromise(message, by, today)
  if (!isFine(verdict) || by === undefined) return { refused: verdict }
  await tx.run(addAnswerBy, { id: input.messageId, day: by, by: permit.humanId, on: today })
  const { budgetId, personKnownAs, ...record } = recordOf(permit)
  const sentence = said.promised(permit.humanName, personKnownAs, by)
  return { lines: [{ budgetId, stage: stageOf(record), sentence }] }
}
