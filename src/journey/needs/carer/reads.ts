import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Level, questionsShape } from '../needs.ts'
import type { CarerGiven, CarersPart, CarersView } from './carer.ts'
import { carersPartOf, carersViewOf, ownAnswersOfCarer } from './store.ts'

type GivenRow = { question_key: string; level: Level; words: string; said_on: Day }

const given = (row: GivenRow): CarerGiven => ({
  key: row.question_key,
  level: row.level,
  words: row.words,
  on: row.said_on,
})

/** This carer's own part in the newest assessment; `null` where there are no questions. Nobody else's answer is asked for. */
export async function ownPartOf(tx: Tx, permit: Permit): Promise<CarersPart | null> {
  const asked = { budget: recordOf(permit).budgetId, carer: permit.humanId }
  const [row, own] = await Promise.all([tx.one(carersPartOf, asked), tx.run(ownAnswersOfCarer, asked)])
  if (row === undefined) return null
  return {
    assessmentId: row.assessment_id,
    questions: questionsShape.parse(row.questions),
    invited: row.invited,
    decided: row.decided,
    doneOn: row.done_on ?? undefined,
    own: own.map(given),
    workerName: row.worker_name ?? '',
  }
}

/** What the invited carer said, apart from both sides; undefined before the answers are shown, and where nobody was invited. */
export async function carersSideOf(tx: Tx, permit: Permit): Promise<CarersView | undefined> {
  const rows = await tx.run(carersViewOf, { budget: recordOf(permit).budgetId })
  const [row] = rows
  return row && { name: row.name, knownAs: row.known_as, given: rows.map(given) }
}
