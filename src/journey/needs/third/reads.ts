import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type Level, questionsShape } from '../needs.ts'
import { type AskedRow, thirdCandidates, thirdViewsOf, viewAskedOf, viewsAskedOf } from './store.ts'
import type { Asked, Asking, Candidate, OneView, ThirdSaid } from './third.ts'

/** Who could be asked for their view of a difference on the permit's record. */
export async function candidatesOf(tx: Tx, permit: Permit): Promise<readonly Candidate[]> {
  const rows = await tx.run(thirdCandidates, { person: recordOf(permit).personId, today: permit.today })
  return rows.map(({ human_id: humanId, name, staff, circle }) => ({
    humanId,
    name,
    as: staff ?? circle ?? '',
    ofCircle: staff === null,
  }))
}

const questionOf = (row: AskedRow) => questionsShape.parse(row.questions).find(({ key }) => key === row.question_key)

const asked = (row: AskedRow): Asked => ({
  talkId: BigInt(row.talk_id),
  budgetId: row.budget_id,
  knownAs: row.known_as,
  about: questionOf(row)?.about ?? '',
  askedByName: row.asked_by_name,
  askedOn: row.talked_on,
  by: row.ask_by ?? undefined,
  answeredOn: row.said_on ?? undefined,
})

/** The views that this human is asked for, whoever asks: never an answer in it. */
export const viewsAskedFrom = async (tx: Tx, permit: Permit<'third-view', 'see'>): Promise<readonly Asked[]> =>
  (await tx.run(viewsAskedOf, { human: permit.humanId, today: permit.today })).map(asked)

/** How many views wait for this human, for their first page. */
export async function viewsWaitingFor(tx: Tx, permit: Permit): Promise<number> {
  const rows = await tx.run(viewsAskedOf, { human: permit.humanId, today: permit.today })
  return rows.filter(({ said_on }) => said_on === null).length
}

const NOTHING: OneView = { level: 'left', words: '' }

const view = ({ level, said }: { level: Level | null; said: string | null }): OneView =>
  level === null ? NOTHING : { level, words: said ?? '' }

/** What this human is asked on the permit's record. Once they have answered, both views are closed to them again. */
export async function askingsOf(tx: Tx, permit: Permit): Promise<readonly Asking[]> {
  const { budgetId: budget } = recordOf(permit)
  const rows = await tx.run(viewAskedOf, { human: permit.humanId, budget, today: permit.today })
  return rows.map((row) => {
    const closed = row.said_on !== null
    return {
      ...asked(row),
      ask: questionOf(row)?.ask ?? '',
      words: row.words,
      workerName: row.worker_name,
      person: closed ? NOTHING : view(row.person),
      worker: closed ? NOTHING : view(row.worker),
    }
  })
}

/** What third people said about this assessment, for person and worker. */
export async function thirdSaidOf(tx: Tx, permit: Permit): Promise<readonly ThirdSaid[]> {
  const rows = await tx.run(thirdViewsOf, { budget: recordOf(permit).budgetId })
  return rows.map(({ talk_id: talkId, question_key: key, name, words, said_on: on }) => ({
    talkId: BigInt(talkId),
    key,
    name,
    words,
    on,
  }))
}
