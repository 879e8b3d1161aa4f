import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { EqualityAnswers } from './equality.ts'
import { equalityOf } from './reads.ts'
import { changedIn } from './rules.ts'
import { addEqualityAnswer } from './store.ts'

/** Keeps what the person answers about themself, all of it optional (A9). No timeline line: nobody else learns even that they did. */
export async function answerEquality(
  tx: Tx,
  permit: Permit<'equality', 'answer'>,
  sent: EqualityAnswers,
): Promise<Outcome> {
  const { answers } = await equalityOf(tx, permit)
  const { personId: person } = recordOf(permit)
  await Promise.all(
    changedIn(answers, sent).map((one) => tx.run(addEqualityAnswer, { person, ...one, on: permit.today })),
  )
  return { lines: [] }
}
