import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { type BudgetRequest, PAGE, type RequestWaiting } from './request.ts'
import { peopleOfWorker, requestsWaitingNow, requestWith } from './store.ts'

/** A page of the requests that nobody has taken, oldest first; `all`: how many there are (0 past the last page). */
export async function requestsOn(tx: Tx, page: number): Promise<{ waiting: readonly RequestWaiting[]; all: number }> {
  const rows = await tx.run(requestsWaitingNow, { limit: PAGE, offset: (page - 1) * PAGE })
  return {
    all: Number(rows[0]?.all ?? 0),
    waiting: rows.map((row) => ({
      requestId: row.request_id,
      name: row.name,
      route: row.route,
      groupName: row.group_name,
      askedOn: row.asked_on,
    })),
  }
}

/** One request, taken or not. */
export async function requestOf(
  tx: Tx,
  _permit: Permit<'request'>,
  requestId: string,
): Promise<BudgetRequest | undefined> {
  const row = await tx.one(requestWith, { id: requestId })
  if (row === undefined) return undefined
  const { became, taken_on: on, taken_by_name: byName, taken_words: words } = row
  return {
    requestId: row.request_id,
    askedFor: row.asked_for,
    name: row.name,
    askerName: row.asker_name,
    theyKnow: row.they_know,
    route: row.route,
    groupName: row.group_name,
    heardFrom: row.heard_from,
    reachBy: row.reach_by,
    reachWhen: row.reach_when,
    language: row.language,
    words: row.words,
    askedOn: row.asked_on,
    taken: became === null || on === null ? undefined : { became, byName: byName ?? '', on, words: words ?? '' },
  }
}

/** The worker's own people, and those they cover for today. */
export async function myPeople(
  tx: Tx,
  permit: Permit<'request', 'take'>,
): Promise<readonly { budgetId: string; name: string }[]> {
  const rows = await tx.run(peopleOfWorker, { worker: permit.humanId, today: permit.today })
  return rows.map(({ budget_id: budgetId, name }) => ({ budgetId, name }))
}
