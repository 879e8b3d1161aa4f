import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { ReturnPoint } from './returned.ts'
import { returnPoints } from './store.ts'

/** The points on which plans of the permit's budget came back, the newest return first, with everything said to them since. */
export async function returnPointsOf(tx: Tx, permit: Permit): Promise<readonly ReturnPoint[]> {
  const rows = await tx.run(returnPoints, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    pointId: row.point_id,
    decisionId: row.decision_id,
    submissionId: row.submission_id,
    about: row.about,
    aboutKey: row.about_key,
    aboutWords: row.about_words ?? '',
    words: row.words,
    byName: row.by_name,
    on: row.decided_on,
    answers: row.answers.map(({ words, by, on }) => ({ words, byName: by, on })),
  }))
}
