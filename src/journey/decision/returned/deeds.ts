import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { submissionOf } from '../reads.ts'
import { returnPointsOf } from './reads.ts'
import { mayAnswerPoint } from './rules.ts'
import { addPointAnswer } from './store.ts'
import { said } from './words.ts'

/** Says something to a point on which the plan came back: either side, as often as there is something to say; all of it is kept. */
export async function answerPoint(
  tx: Tx,
  permit: Permit<'decision', 'answer-return'>,
  { pointId, words }: { pointId: string; words: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [points, submission] = await Promise.all([returnPointsOf(tx, permit), submissionOf(tx, permit)])
  const verdict = mayAnswerPoint(
    points.find((one) => one.pointId === pointId),
    submission,
  )
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPointAnswer, { point: pointId, words, by: permit.humanId, on: permit.today })
  const who = permit.as === 'person' ? permit.knownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'decision', sentence: said.answered(who) }] }
}
