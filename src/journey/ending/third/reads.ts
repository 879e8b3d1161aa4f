import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { candidatesOf } from '#journey/needs/third/reads.ts'
import { thirdOf, thirdTasksOf } from './store.ts'
import type { Third, ThirdTask } from './third.ts'

/**
 * Whom a worker may ask to listen to both sides: staff of the council, and an advocate of the person's own circle. The two views are read
 * only once the person has said yes.
 */
export const listenersOf = async (tx: Tx, permit: Permit) =>
  (await candidatesOf(tx, permit)).filter(
    ({ ofCircle, as, humanId }) => humanId !== permit.humanId && (!ofCircle || as === 'advocate'),
  )

/** Who was asked last to listen at the ending told last; undefined where nobody was. */
export async function thirdFor(tx: Tx, permit: Permit): Promise<Third | undefined> {
  const row = await tx.one(thirdOf, { budget: recordOf(permit).budgetId })
  return (
    row && {
      ...{ thirdId: row.third_id, humanId: row.third_human, name: row.name, words: row.words },
      ...{ by: row.answer_by, askedOn: row.asked_on },
      view: row.view_words === null || row.view_on === null ? undefined : { words: row.view_words, on: row.view_on },
      reason:
        row.reason_words === null || row.reason_on === null
          ? undefined
          : { words: row.reason_words, byName: row.reason_by ?? '', on: row.reason_on },
    }
  )
}

const taskFrom = (row: NonNullable<(typeof thirdTasksOf)['row']>): ThirdTask => ({
  ...{ thirdId: row.third_id, budgetId: row.budget_id, knownAs: row.known_as, askedByName: row.asked_by_name },
  ...{ workerName: row.worker_name ?? 'the worker', askedOn: row.asked_on, by: row.answer_by, words: row.words },
  ...{ answeredOn: row.said_on ?? undefined, views: row.said_on === null ? (row.views ?? []) : [] },
})

/** Where this human is asked to listen, whoever asks: no view in it. */
export async function endingViewsAskedFrom(tx: Tx, permit: Permit<'third-view', 'see'>): Promise<readonly ThirdTask[]> {
  const rows = await tx.run(thirdTasksOf, { human: permit.humanId, budget: null, today: permit.today })
  return rows.map((row) => ({ ...taskFrom(row), views: [], words: '' }))
}

/** How many of these wait for this human, for their first page. */
export async function endingViewsWaitingFor(tx: Tx, permit: Permit): Promise<number> {
  const rows = await tx.run(thirdTasksOf, { human: permit.humanId, budget: null, today: permit.today })
  return rows.filter(({ said_on }) => said_on === null).length
}

/** What this human is asked on the permit's record; undefined where they are not. Once answered, both views are closed again. */
export async function thirdTaskHere(tx: Tx, permit: Permit): Promise<ThirdTask | undefined> {
  const row = await tx.one(thirdTasksOf, {
    human: permit.humanId,
    budget: recordOf(permit).budgetId,
    today: permit.today,
  })
  return row && taskFrom(row)
}
