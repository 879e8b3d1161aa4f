import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changedIn } from '../answering/rules.ts'
import { turnsOver } from '../rules.ts'
import { addAnswer, addDone } from '../store.ts'
import { said as saidOfStage } from '../words.ts'
import { typedForPerson } from './reads.ts'
import { type Heard, type HeardApart, mayFinishFor, mayType } from './rules.ts'
import { keysOfPerson } from './store.ts'
import { said } from './words.ts'

type ForPersonPermit = Permit<'needs', 'answer-for-person'>

/**
 * A worker types what the person said by phone or wrote on paper. It is the person who said it and the worker who typed it;
 * the day it was said stands apart from the day it was typed.
 */
export async function typeAnswers(tx: Tx, permit: ForPersonPermit, heard: Heard): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const [typed, keys] = await Promise.all([typedForPerson(tx, permit), tx.run(keysOfPerson, { budget: budgetId })])
  const answeredByPerson = keys.map(({ question_key }) => question_key)
  const verdict = mayType(typed, answeredByPerson, heard, permit.today)
  if (!isFine(verdict) || typed.opened === undefined) return { refused: verdict }
  const { assessmentId: assessment } = typed.opened
  const { how, saidOn } = heard
  const typedOn = saidOn === permit.today ? null : permit.today
  const origin = { how, saidBy: personId, typedBy: permit.humanId, saidOn, typedOn }
  const changed = changedIn(typed, heard.sent)
  await Promise.all(changed.map((answer) => tx.run(addAnswer, { assessment, side: 'person', ...answer, ...origin })))
  if (changed.length === 0) return { lines: [] }
  const sentence = said.typed(permit.humanName, personKnownAs, how, saidOn)
  return { lines: [{ budgetId, stage: 'needs', sentence }] }
}

/** The person said, by phone or on paper, that they have finished: their answers are locked, and each side sees both (B1). */
export async function finishForPerson(tx: Tx, permit: ForPersonPermit, { how }: { how: HeardApart }): Promise<Outcome> {
  const typed = await typedForPerson(tx, permit)
  const verdict = mayFinishFor(typed)
  if (!isFine(verdict) || typed.opened === undefined) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const { assessmentId: assessment } = typed.opened
  await tx.run(addDone, { assessment, side: 'person', by: permit.humanId, on: permit.today, how })
  const done = { byName: permit.humanName, on: permit.today, how }
  const reveal = turnsOver(typed.opened, 'person', done) ? [saidOfStage.revealed] : []
  const sentences = [said.finished(permit.humanName, personKnownAs, how), ...reveal]
  return { lines: sentences.map((sentence) => ({ budgetId, stage: 'needs' as const, sentence })) }
}
