import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Answering } from '../needs.ts'
import { answeringOf } from '../reads.ts'
import { turnsOver } from '../rules.ts'
import { addAnswer, addDone } from '../store.ts'
import { said } from '../words.ts'
import { changedIn, mayAnswer, mayFinish, type Sent } from './rules.ts'

type OwnPermit = Permit<'needs', 'answer-as-person' | 'answer-as-worker'>

const openIn = ({ opened, side }: Answering) => {
  assert(opened !== undefined, 'the rule let an answer through without an assessment')
  return { assessment: opened.assessmentId, side, opened }
}

/** Keeps one side's own answers; whose they are is the permit's, never the form's. Earlier ones stay, the newest stands (B1). */
export async function saveAnswers(tx: Tx, permit: OwnPermit, sent: readonly Sent[]): Promise<Outcome> {
  const answering = await answeringOf(tx, permit)
  const verdict = mayAnswer(answering, sent)
  if (!isFine(verdict)) return { refused: verdict }
  const { humanId: by, today: saidOn } = permit
  const origin = { how: 'own-device', saidBy: by, typedBy: by, saidOn, typedOn: null } as const
  const { assessment, side } = openIn(answering)
  await Promise.all(
    changedIn(answering, sent).map((changed) => tx.run(addAnswer, { assessment, side, ...changed, ...origin })),
  )
  return { lines: [] }
}

/** "I have finished": locks this side's answers. When the other side has finished too, each sees both (B1, B2). */
export async function finishAnswers(tx: Tx, permit: OwnPermit): Promise<Outcome> {
  const answering = await answeringOf(tx, permit)
  const verdict = mayFinish(answering)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const { opened, ...whose } = openIn(answering)
  const how = 'own-device'
  await tx.run(addDone, { ...whose, by: permit.humanId, on: permit.today, how })
  const who = whose.side === 'person' ? personKnownAs : permit.humanName
  const done = { byName: permit.humanName, on: permit.today, how } as const
  const sentences = [said.finished(who), ...(turnsOver(opened, whose.side, done) ? [said.revealed] : [])]
  return { lines: sentences.map((sentence) => ({ budgetId, stage: 'needs' as const, sentence })) }
}
