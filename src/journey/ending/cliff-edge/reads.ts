import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Cliffs } from './cliff.ts'
import { cliffFactsOf, cliffWordsOf, endingThatStands } from './store.ts'

/** What else is known to end for the person of the permit's budget, and the council's number of days. */
export async function cliffsOf(tx: Tx, permit: Permit): Promise<Cliffs> {
  const { budgetId: budget } = recordOf(permit)
  const [rows, held, settings] = await Promise.all([
    tx.run(cliffFactsOf, { budget }),
    tx.run(cliffWordsOf, { budget }),
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
  const said = held.map(({ near, words, by_name, written_on }) => ({ near, words, byName: by_name, on: written_on }))
  return { facts, days: settings.ending.cliffDays, held: said }
}

/** The ending that stands, with what is known to end near it; no last day where none is told, or where it is over, or after a death. */
export async function cliffOfEnding(tx: Tx, permit: Permit) {
  const [cliffs, row] = await Promise.all([
    cliffsOf(tx, permit),
    tx.one(endingThatStands, { budget: recordOf(permit).budgetId, today: permit.today }),
  ])
  return { cliffs, lastDay: row?.last_day, endingId: row?.ending_id }
}
