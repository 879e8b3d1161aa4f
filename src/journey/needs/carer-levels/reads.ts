import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Level } from '../needs.ts'
import { carerLevels } from './store.ts'

/** What a carer ticked, by question, and who they are. */
export type CarerLevels = { byName: string; levels: ReadonlyMap<string, Level> }

/** A carer's ticks in one assessment for the figure that stands apart; undefined where no carer has finished. */
export async function carerLevelsOf(tx: Tx, permit: Permit, assessmentId: string): Promise<CarerLevels | undefined> {
  const rows = await tx.run(carerLevels, { budget: recordOf(permit).budgetId, assessment: assessmentId })
  const [first] = rows
  if (first === undefined) return undefined
  return { byName: first.by_name, levels: new Map(rows.map(({ question_key, level }) => [question_key, level])) }
}
