import type { Tx } from '#db/transaction.ts'
import { type CountedRow, newestOfAll, newestOfAnswers } from './store.ts'
import type { Counted } from './usual.ts'

/** How long the wait for an answer took others here, by the newest count; nothing where nobody has counted yet. */
export const answersCounted = async (tx: Tx): Promise<readonly Counted[]> =>
  (await tx.run(newestOfAnswers, {})).map(counted)

/** How long each part of the way took others here, by the newest count. */
export const stepsCounted = async (tx: Tx): Promise<readonly Counted[]> => (await tx.run(newestOfAll, {})).map(counted)

const counted = (row: CountedRow): Counted => ({
  ...{ step: row.step, body: row.body ?? undefined, countedOn: row.counted_on, finished: row.finished },
  ...{ low: row.low_days ?? undefined, high: row.high_days ?? undefined },
})
