import { type Permit, recordOf } from '#access/permit.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { Tx } from '#db/transaction.ts'
import type { BestWay, BothSides, Side } from './best-way.ts'
import { bestWayOf } from './store.ts'

/** What each side says to "is a budget the best way?". */
export async function bestWays(tx: Tx, permit: Permit): Promise<BothSides> {
  const rows = await tx.run(bestWayOf, { budget: recordOf(permit).budgetId })
  const of = (side: Side): BestWay | undefined => {
    const row = rows.find((one) => one.side === side)
    if (row === undefined) return undefined
    const how = HEARD_HOW.find((one) => one === row.how)
    const typed = how && { how, byName: row.typed_by_name, on: row.said_on }
    return { answer: row.answer, words: row.words, byName: row.by_name, on: row.said_on, typed }
  }
  return { person: of('person'), worker: of('worker') }
}
