import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Due, Facts } from '../review.ts'
import { daysLate, reviewsDue } from './due.ts'
import { concernsOf, type FactsRow, factsOfWorker } from './store.ts'

/** Facts as the rule takes them. */
export const factsFrom = (row: FactsRow): Facts => ({
  approvedOn: row.approved_on ?? undefined,
  setUpOn: row.set_up_on ?? undefined,
  firstPaidOn: row.first_paid_on ?? undefined,
  direct: row.direct === true,
  lastDay: row.last_day ?? undefined,
  lastFullOn: row.last_full_on ?? undefined,
  lightTouchOn: row.light_touch_on ?? undefined,
  lastAnyOn: row.last_any_on ?? undefined,
  askedFor: row.asked_for ?? undefined,
  capacityOn: row.capacity_on ?? undefined,
  concernOn: row.concern_on ?? undefined,
  planDates: row.plan_dates ?? [],
  moved: row.moved ?? [],
})

/** A review that is due for one of the reader's people; `planned`: a day for one is set; `late`: whole days, 0 where it is not. */
export type DueForWorker = { budgetId: string; personKnownAs: string; due: Due; planned: boolean; late: number }

/** For the desk: what is due by a day for the people beside whom a worker stands (the permit's human unless another is named), earliest first. */
export async function reviewsDueIn(
  tx: Tx,
  permit: Permit,
  until: Day,
  worker = permit.humanId,
): Promise<readonly DueForWorker[]> {
  const { today } = permit
  const [rows, settings] = await Promise.all([tx.run(factsOfWorker, { worker, today }), settingsIn(tx, today)])
  return rows
    .flatMap((row) =>
      reviewsDue(factsFrom(row), settings.reviews)
        .filter(({ dueOn }) => dueOn <= until)
        .map((due) => ({
          ...{ budgetId: row.budget_id, personKnownAs: row.known_as, due, planned: row.open_reviews > 0 },
          late: daysLate(due, today),
        })),
    )
    .sort((a, b) => b.late - a.late || (a.due.dueOn < b.due.dueOn ? -1 : a.due.dueOn > b.due.dueOn ? 1 : 0))
}

/** What somebody was concerned about, for both sides to read. */
export type Concern = { words: string; byName: string; on: Day }

/** Concerns about the permit's budget, newest first. */
export async function concernsIn(tx: Tx, permit: Permit): Promise<readonly Concern[]> {
  const rows = await tx.run(concernsOf, { budget: recordOf(permit).budgetId })
  return rows.map(({ words, by_name, said_on }) => ({ words, byName: by_name, on: said_on }))
}
