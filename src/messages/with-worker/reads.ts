import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { MESSAGES_A_PAGE, type Message, type MessageWaiting } from './message.ts'
import { messagesOfBudget, messagesWaitingFor, oneMessage, workerOfPerson } from './store.ts'

export type Messages = {
  readonly messages: readonly Message[]
  readonly page: number
  readonly hasOlder: boolean
  readonly worker: { readonly name: string; readonly phone: string | undefined } | undefined
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Tx, budget: string, page: number) =>
  tx.run(messagesOfBudget, { budget, limit: MESSAGES_A_PAGE + 1, offset: (page - 1) * MESSAGES_A_PAGE })

const messageOf = (row: Row): Message => ({
  messageId: row.message_id,
  fromPerson: row.from_person,
  byName: row.by_name,
  on: row.written_on,
  words: row.words,
  open: row.open,
  answerBy: row.answer_by === null ? undefined : { on: row.answer_by, byName: row.promised_by ?? '' },
})

/** What the two wrote to each other, newest first, and who the worker is. */
export async function messagesOf(tx: Tx, permit: Permit, page: number): Promise<Messages> {
  const { budgetId, personId: person } = recordOf(permit)
  const [rows, worker] = await Promise.all([rowsOf(tx, budgetId, page), tx.one(workerOfPerson, { person })])
  return {
    messages: rows.slice(0, MESSAGES_A_PAGE).map(messageOf),
    page,
    hasOlder: rows.length > MESSAGES_A_PAGE,
    worker: worker && { name: worker.name, phone: worker.phone ?? undefined },
  }
}

/** One message of the person's on this record; undefined where it is not theirs or not here. */
export async function personsMessage(tx: Tx, permit: Permit, id: string): Promise<Message | undefined> {
  const row = await tx.one(oneMessage, { budget: recordOf(permit).budgetId, id })
  return row?.from_person === true ? messageOf(row) : undefined
}

/** Who wrote and has no answer yet, of all beside whom this worker stands (cover counted), longest first: for the caseload. */
export async function messagesWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly MessageWaiting[]> {
  const rows = await tx.run(messagesWaitingFor, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({
    budgetId: row.budget_id,
    knownAs: row.known_as,
    since: row.since,
    count: row.count,
    answerBy: row.answer_by ?? undefined,
  }))
}
