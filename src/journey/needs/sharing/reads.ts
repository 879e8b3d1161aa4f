import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { questionsShape } from '../needs.ts'
import { answeringOf } from '../reads.ts'
import type { SharedAnswer, Sharing } from './sharing.ts'
import { answersSharedWith, circleOf, sharedNow } from './store.ts'

/** The person's own answers, who is in their circle, and who may read which answer now. */
export async function sharingOf(tx: Tx, permit: Permit<'needs', 'share-answer'>): Promise<Sharing> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const [{ opened, own }, circle, shared] = await Promise.all([
    answeringOf(tx, permit),
    tx.run(circleOf, { person, today: permit.today }),
    tx.run(sharedNow, { budget }),
  ])
  return {
    opened,
    own,
    circle: circle.map(({ human_id: humanId, name }) => ({ humanId, name })),
    shared: shared.map((row) => ({
      sharedId: row.answer_shared_id,
      assessmentId: row.assessment_id,
      key: row.question_key,
      humanId: row.with_human,
      about: questionsShape.parse(row.questions).find(({ key }) => key === row.question_key)?.about ?? row.question_key,
      level: row.level,
      words: row.words,
      saidOn: row.said_on,
    })),
  }
}

/** The answers that the person shares with this reader, and not one more. */
export async function sharedAnswersOf(
  tx: Tx,
  permit: Permit<'shared-answers', 'see'>,
): Promise<readonly SharedAnswer[]> {
  const rows = await tx.run(answersSharedWith, { budget: recordOf(permit).budgetId, human: permit.humanId })
  return rows.flatMap((row) => {
    const asked = questionsShape.parse(row.questions).find(({ key }) => key === row.question_key)
    const { level, words, said_on: saidOn } = row
    return asked === undefined ? [] : [{ about: asked.about, ask: asked.ask, level, words, saidOn }]
  })
}
