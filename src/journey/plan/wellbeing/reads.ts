import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { licencesOfCouncil, wellbeingOfBudget } from './store.ts'
import type { Licence, Wellbeing } from './wellbeing.ts'

/** What the person of the permit's budget said about how life is, newest first. Theirs alone: the permit is to say it. */
export async function wellbeingOf(tx: Tx, permit: Permit<'plan', 'say-how-i-am'>): Promise<readonly Wellbeing[]> {
  const rows = await tx.run(wellbeingOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ measure: row.measure, scores: scoresFrom(row.scores), on: row.said_on },
    ...{ hospitalStays: row.hospital_stays ?? undefined, crises: row.crises ?? undefined },
  }))
}

function scoresFrom(json: unknown): Wellbeing['scores'] {
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** Every licence for an outcome measure that the council has recorded, in force or not. */
export async function licencesOf(tx: Tx): Promise<readonly Licence[]> {
  const rows = await tx.run(licencesOfCouncil, {})
  return rows.map(({ measure, from_day, to_day }) => ({ measure, from: from_day, to: to_day ?? undefined }))
}
