import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Taken } from './panel-days.ts'
import type { Decider } from './process.ts'
import { agendasFrom, decidersOn } from './store.ts'

/** Every human who may decide on a day, by name. */
export async function decidersOf(tx: Tx, today: Day): Promise<readonly Decider[]> {
  const rows = await tx.run(decidersOn, { today })
  return rows.map(({ human_id: humanId, name, bodies }) => ({ humanId, name, bodies }))
}

/** How many plans stand on the agenda of each panel day from today on. */
export async function agendasOf(tx: Tx, today: Day): Promise<Taken> {
  const rows = await tx.run(agendasFrom, { today })
  return new Map(rows.map(({ due_on, taken }) => [due_on, taken]))
}
