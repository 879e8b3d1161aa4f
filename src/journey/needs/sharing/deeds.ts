import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { sharingOf } from './reads.ts'
import { changesFor, mayShare, readBy } from './rules.ts'
import { addAnswerShared, addAnswerShareWithdrawn, closeSharedAnswers, openSharedAnswers } from './store.ts'

/** The person lets one human of their circle read exactly these answers. What is no longer among them closes at once, quietly. */
export async function shareAnswers(
  tx: Tx,
  permit: Permit<'needs', 'share-answer'>,
  ticked: { with: string | undefined; answers: readonly string[]; earlier: readonly string[] },
): Promise<Outcome> {
  const sharing = await sharingOf(tx, permit)
  const reader = sharing.circle.find(({ humanId }) => humanId === ticked.with)
  const verdict = mayShare(sharing, reader, ticked.answers)
  if (!isFine(verdict) || reader === undefined || sharing.opened === undefined) return { refused: verdict }
  const { assessmentId: assessment } = sharing.opened
  const { personId: person } = recordOf(permit)
  const { share, takeBack } = changesFor(sharing, reader, ticked)
  const [by, on, human] = [permit.humanId, permit.today, reader.humanId]
  const now = readBy(sharing, reader)
  const reads = now.newest.length + now.earlier.length + share.length - takeBack.length
  await Promise.all([
    ...share.map((key) => tx.run(addAnswerShared, { id: newId(), assessment, key, human, by, on })),
    ...takeBack.map((id) => tx.run(addAnswerShareWithdrawn, { id, by, on })),
    reads > 0
      ? tx.run(openSharedAnswers, { id: newId(), person, human, at: permit.now })
      : tx.run(closeSharedAnswers, { person, human, at: permit.now }),
  ])
  return { lines: [] }
}
