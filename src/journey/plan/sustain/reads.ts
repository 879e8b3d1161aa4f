import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { keepingOfLine, linesToKeep } from './store.ts'
import type { Keeping, Kept, LineToKeep } from './sustain.ts'

/** Each line of the newest plan of the permit's budget, with whether the reader's side has said how the good of it could last. */
export async function linesToKeepOf(tx: Tx, permit: Permit): Promise<readonly LineToKeep[]> {
  const rows = await tx.run(linesToKeep, { budget: recordOf(permit).budgetId })
  const side = permit.as === 'person' ? 'person' : 'worker'
  return rows.map((row) => ({ spendLineId: row.spend_line_id, what: row.what, said: row[side] }))
}

/** What each side says about keeping the good of one line of the permit's budget. The person's own figures come to them alone. */
export async function keepingOf(tx: Tx, permit: Permit, spendLineId: string): Promise<Keeping> {
  const { budgetId: budget } = recordOf(permit)
  const rows = await tx.run(keepingOfLine, { budget, line: spendLineId, reader: permit.humanId })
  const said = rows.map(
    (row): Kept => ({
      ...{ side: row.side, route: row.route ?? undefined, byName: row.by_name, on: row.said_on },
      ...{ atRisk: row.at_risk, couldPay: row.could_pay, freeHere: row.free_here },
      ...{ bestWay: row.best_way, whoRepairs: row.who_repairs },
    }),
  )
  return { person: said.find(({ side }) => side === 'person'), worker: said.find(({ side }) => side === 'worker') }
}
