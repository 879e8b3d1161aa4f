import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { standing } from '../helpers/helper.ts'
import { helpersFor } from '../helpers/reads.ts'
import type { Standing } from './conditions.ts'
import { conditionsFor, standingOf } from './rules.ts'
import { conditionsOf } from './store.ts'

/** The conditions that apply to the permit's budget, each as it was recorded last. */
export async function conditionsStanding(tx: Tx, permit: Permit): Promise<readonly Standing[]> {
  const [helpers, rows] = await Promise.all([
    helpersFor(tx, permit),
    tx.run(conditionsOf, { budget: recordOf(permit).budgetId }),
  ])
  const recorded = rows.map((row) => ({
    ...{ condition: row.condition, met: row.met, words: row.words, byName: row.by_name, on: row.recorded_on },
  }))
  return standingOf(conditionsFor(standing(helpers)), recorded)
}
