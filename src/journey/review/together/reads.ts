import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewOf } from '../reads.ts'
import { talksOf } from './differing/reads.ts'
import { withoutShown } from './rules.ts'
import { viewsBefore } from './store.ts'
import type { Together } from './together.ts'
import { withoutOf } from './without/reads.ts'

/** The review that comes next with all that was said for it, sealed for the permit's reader. */
export async function togetherOf(tx: Tx, permit: Permit): Promise<Together> {
  const { budgetId: budget, personId } = recordOf(permit)
  const [state, without, talks, before] = await Promise.all([
    reviewOf(tx, permit),
    withoutOf(tx, permit),
    talksOf(tx, permit),
    tx.run(viewsBefore, { budget }),
  ])
  const mine = <T extends { reviewId: string }>(rows: readonly T[]) =>
    rows.filter(({ reviewId }) => reviewId === state.current?.reviewId)
  return {
    state,
    without: withoutShown(mine(without), permit.humanId === personId ? 'person' : 'worker'),
    talks: mine(talks),
    before: before.map(({ outcome_id, side, progress, words, said_on }) => ({
      ...{ outcomeId: outcome_id, side, progress, words },
      on: said_on,
    })),
  }
}
