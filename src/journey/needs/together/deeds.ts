import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { SentOne } from '../asking-one/asking-one.ts'
import { mayKeep, mayKeepForPerson } from '../asking-one/rules.ts'
import type { Side } from '../needs.ts'
import { isRevealed } from '../rules.ts'
import { addAnswer, addDone } from '../store.ts'
import { said as saidOfBoth } from '../words.ts'
import { togetherOf } from './reads.ts'
import { mayFinishTogether, mayGoTogether, personFinishesAlone, stepOf } from './rules.ts'
import { addTurned } from './store.ts'
import type { Step, Together } from './together.ts'
import { said } from './words.ts'

type TogetherPermit = Permit<'needs', 'together'>

/** One step of one question: the worker's tick, the person's tick, or both turned over. A step whose turn it is not does nothing. */
export async function takeStep(tx: Tx, permit: TogetherPermit, step: Step, sent: SentOne): Promise<Outcome> {
  const together = await togetherOf(tx, permit)
  const { opened } = together
  const verdict = mayGoTogether(opened)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  if (stepOf(together, sent.key) !== step) return { refused: refuse('changed-meanwhile') }
  if (step === 'turn') {
    const card = { assessment: opened.assessmentId, key: sent.key, by: permit.humanId, on: permit.today }
    await tx.run(addTurned, card)
    return { lines: [] }
  }
  return tick(tx, permit, together, step === 'person' ? 'person' : 'worker', sent)
}

/** Lays one answer face down: from now on it stays. */
async function tick(tx: Tx, permit: TogetherPermit, together: Together, side: Side, sent: SentOne): Promise<Outcome> {
  const { opened, person, worker } = together
  assert(opened !== undefined, 'a tick without an assessment')
  const before = worker.find(({ key }) => key === sent.key)
  const verdict = side === 'person' ? mayKeepForPerson(opened, person, sent) : mayKeep(opened, before, sent)
  const { level } = sent
  if (!isFine(verdict) || level === undefined) return { refused: verdict }
  await tx.run(addAnswer, {
    ...sent,
    level,
    side,
    assessment: opened.assessmentId,
    how: 'together',
    saidBy: side === 'person' ? recordOf(permit).personId : permit.humanId,
    typedBy: permit.humanId,
    saidOn: permit.today,
    typedOn: null,
  })
  return { lines: [] }
}

/**
 * "We have both finished". Where the person has also answered in a session of their own, only the worker has: what was typed
 * there is not shown before the person says so. `id`: 'both' or 'worker'.
 */
export async function finishTogether(tx: Tx, permit: TogetherPermit): Promise<Outcome> {
  const together = await togetherOf(tx, permit)
  const { opened } = together
  const verdict = mayFinishTogether(together)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const done = { assessment: opened.assessmentId, on: permit.today, how: 'together' as const }
  await tx.run(addDone, { ...done, side: 'worker', by: permit.humanId })
  const line = (sentence: string) => ({ budgetId, stage: 'needs' as const, sentence })
  if (personFinishesAlone(together)) return { lines: [line(said.workerFinished(permit.humanName))], id: 'worker' }
  await tx.run(addDone, { ...done, side: 'person', by: personId })
  const by = { byName: personKnownAs, on: permit.today, how: 'together' as const }
  const shown = isRevealed({ ...opened, finished: { person: by, worker: by } })
  const sentences = [said.finished(personKnownAs, permit.humanName), ...(shown ? [saidOfBoth.revealed] : [])]
  return { lines: sentences.map(line), id: 'both' }
}
