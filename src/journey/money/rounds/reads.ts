import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Round } from './rounds.ts'
import { leftAfterEach } from './rules.ts'
import { roundsBy } from './store.ts'

// What is on its way already counts, as in the balance.
const ALL = day('9999-12-31')

/** The rounds of the permit's budget up to the end of a day (else with everything), oldest first; none where it has but one. */
export async function roundsOf(tx: Tx, permit: Permit, upTo: Day = ALL): Promise<readonly Round[]> {
  const rows = await tx.run(roundsBy, { budget: recordOf(permit).budgetId, day: upTo })
  return leftAfterEach(
    rows.map(({ round, from_day: from, last_day, in_pence: inPence, out_pence: outPence }) => ({
      ...{ round, from, lastDay: last_day ?? undefined, inPence, outPence },
    })),
  )
}
