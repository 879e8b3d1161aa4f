import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Cliffs } from './cliff.ts'
import { cliffFactsOf } from './store.ts'

/** What else is known to end for the person of the permit's budget, and the council's number of days. */
export async function cliffsOf(tx: Tx, permit: Permit): Promise<Cliffs> {
  const [rows, settings] = await Promise.all([
    tx.run(cliffFactsOf, { budget: recordOf(permit).budgetId }),
    settingsIn(tx, permit.today),
  ])
  const facts = rows.map((row) => ({
    ...{
      kind: row.kind,
      on: row.on_day ?? undefined,
      words: row.words,
      byName: row.by_name,
      writtenOn: row.written_on,
    },
  }))
  return { facts, days: settings.ending.cliffDays }
}
