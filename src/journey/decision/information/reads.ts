import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { submissionOf } from '../reads.ts'
import type { Information } from './information.ts'
import { type Turn, turnOf } from './rules.ts'
import { informationAsked } from './store.ts'

/** Everything that deciders asked on the permit's budget before deciding, the oldest first. */
export async function informationOf(tx: Tx, permit: Permit): Promise<readonly Information[]> {
  const rows = await tx.run(informationAsked, { budget: recordOf(permit).budgetId })
  return rows.map(({ answer, said_by_name: byName, typed_by_name: typedBy, said_on: on, ...row }) => ({
    informationId: row.information_id,
    submissionId: row.submission_id,
    askedOf: row.asked_of,
    question: row.question,
    why: row.why,
    askedByName: row.asked_by_name,
    on: row.asked_on,
    answer:
      answer === null || on === null
        ? undefined
        : { words: answer, byName: byName ?? '', typedByName: typedBy ?? undefined, on },
  }))
}

/** Whose turn it is on the permit's budget, and what for; undefined where nobody waits. Asks everything at once. */
export async function whoseTurnOf(tx: Tx, permit: Permit): Promise<Turn | undefined> {
  const [submission, information] = await Promise.all([submissionOf(tx, permit), informationOf(tx, permit)])
  return turnOf(submission, information)
}
