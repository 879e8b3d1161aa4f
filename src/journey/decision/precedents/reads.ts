import { type Permit, recordOf } from '#access/permit.ts'
import { addMonths } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Precedent } from './precedents.ts'
import { precedentFrom } from './rules.ts'
import { decisionsAlike } from './store.ts'

const MONTHS_BACK = 24

/** What was decided here in the last 24 months on other people's lines like those of the newest sent plan, where enough are alike. */
export async function precedentsOf(tx: Tx, permit: Permit): Promise<readonly Precedent[]> {
  const rows = await tx.run(decisionsAlike, {
    budget: recordOf(permit).budgetId,
    since: addMonths(permit.today, -MONTHS_BACK),
  })
  return rows.flatMap((row) => {
    const { lines, decided, people, agreed, regular, commonest } = row
    const found = precedentFrom({
      ...{ lines, decided, people, agreed, regular, commonest: commonest ?? undefined },
      lowWeeklyPence: row.low_weekly ?? undefined,
      highWeeklyPence: row.high_weekly ?? undefined,
    })
    return found === undefined ? [] : [found]
  })
}
