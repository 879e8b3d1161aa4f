import type { Permit } from '#access/permit.ts'
import { addDays, daysBetween } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { toAskFor } from '#journey/followup/asked/reads.ts'
import { callsForMe } from '#journey/followup/duty/reads.ts'
import { holdsForWorker } from '#journey/money/reads.ts'
import { switchesWaiting } from '#journey/money/unwell/reads.ts'
import { alarmsWaiting } from '#journey/plan/alarm/reads.ts'
import { plansToTalkOver } from '#journey/plan/understanding/reads.ts'
import { newNeedsWaiting } from '#journey/review/preparing/reads.ts'
import { type DueForWorker, reviewsDueIn } from '#journey/review/reads.ts'
import { copiesMissingFor } from '#journey/review/together/result/reads.ts'
import { spendingWaiting } from '#journey/spending/ahead/reads.ts'
import { questionsWaiting } from '#journey/spending/asking/reads.ts'
import { privateWaitingFor, toTalkAloneFor } from '#journey/spending/outside/private/reads.ts'
import type { UpdateDue } from '#journey/waiting/index.ts'
import { interimEnding } from '#journey/waiting/interim/reads.ts'
import { openWaitsOfWorker } from '#journey/waiting/reads.ts'
import { updatesDue } from '#journey/waiting/telling/reads.ts'
import { messagesWaiting } from '#messages/with-worker/reads.ts'
import type { Cover } from '#people/cover/cover.ts'
import { coversToday } from '#people/cover/reads.ts'
import { type NewPerson, newPeople } from '#people/named-worker/reads.ts'
import type { Task } from './caseload.ts'
import { lateReviews, messageTask, questionTask, taskOf, tasksOf, waitTasks } from './rules.ts'
import { type CaseRow, caseloadOf, requestsWaiting } from './store.ts'
import type { Urgent } from './urgent.tsx'

/** The worker's day: everybody beside whom they stand, and what each needs. */
export type Today = {
  rows: readonly CaseRow[]
  tasks: readonly Task[]
  /** Those who are told in one tap where it stands, by budget. */
  updates: ReadonlyMap<string, UpdateDue>
  urgent: Urgent
  /** People who asked for a budget, and whom nobody has taken yet. */
  requests: number
  covers: readonly Cover[]
  /** Whom somebody else gave them lately. */
  newPeople: readonly NewPerson[]
}

/** The worker's first screen in one batch: their own people and those they cover for. */
export async function todayOf(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<Today> {
  const { humanId: worker, today } = permit
  const [
    rows,
    reviews,
    urgent,
    talks,
    waits,
    updates,
    messages,
    interim,
    requests,
    beside,
    questions,
    spending,
    around,
    holds,
  ] = await Promise.all([
    tx.run(caseloadOf, { worker, today }),
    reviewsDueIn(tx, permit, addDays(today, 14)),
    urgentOf(tx, permit),
    plansToTalkOver(tx, permit),
    openWaitsOfWorker(tx, worker, today),
    updatesDue(tx, permit),
    messagesWaiting(tx, permit),
    interimEnding(tx, permit),
    tx.one(requestsWaiting, {}),
    besideWhom(tx, permit),
    questionsWaiting(tx, permit),
    spendingWaiting(tx, permit),
    aroundReviews(tx, permit),
    holdsForWorker(tx, permit),
  ])
  const { reviewDue, lateReview } = byBudget(reviews)
  const tasks = [
    ...lateReviews(lateReview.values(), today),
    ...rows.flatMap((row) =>
      tasksOf(row, today, lateReview.has(row.budget_id) ? undefined : reviewDue.get(row.budget_id)),
    ),
    ...talks.map((one) => ({ ...one, days: Math.max(0, daysBetween(one.since, today)) })),
    ...waits.flatMap((wait) => waitTasks(wait, today)),
    ...messages.map((one) => messageTask(one, today)),
    ...questions.map((one) => questionTask(one, today)),
    ...interim.map((one) => ({ ...taskOf('interim-help-ends', one, today, today), on: one.to })),
    ...spending.map((one) => ({ ...taskOf(one.why, one, one.since, today), on: one.on })),
    ...holds.map((one) => ({ ...taskOf('payments-are-on-hold', one, one.placedOn, today), on: one.actBy })),
    ...around,
    ...updates.map((one) => taskOf('tell-about-waiting', one, one.lastToldOn, today)),
  ]
  return {
    ...{
      rows,
      tasks,
      ...beside,
      urgent,
      requests: requests?.waiting ?? 0,
    },
    updates: new Map(updates.map((one) => [one.budgetId, one])),
  }
}

/** What cannot wait until tomorrow. */
async function urgentOf(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<Urgent> {
  const [calls, alarms, switches, alone, talks] = await Promise.all([
    callsForMe(tx, permit),
    alarmsWaiting(tx, permit),
    switchesWaiting(tx, permit),
    privateWaitingFor(tx, permit),
    toTalkAloneFor(tx, permit),
  ])
  return { calls, alarms, switches, alone, talks }
}

/** Who is away and who covers, and whom somebody else gave this worker lately. */
async function besideWhom(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<Pick<Today, 'covers' | 'newPeople'>> {
  const [covers, fresh] = await Promise.all([coversToday(tx, permit), newPeople(tx, permit)])
  return { covers, newPeople: fresh }
}

/** What a review left to do, and whom to ask how things are after an ending. */
async function aroundReviews(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly Task[]> {
  const { today } = permit
  const [newNeeds, copies, checkIns] = await Promise.all([
    newNeedsWaiting(tx, permit),
    copiesMissingFor(tx, permit),
    toAskFor(tx, permit),
  ])
  return [
    ...newNeeds.map((one) => taskOf('new-need-was-named', one, one.since, today)),
    ...checkIns.map((one) => taskOf('ask-how-things-are', one, one.since, today)),
    ...copies.map((one) => ({ ...taskOf('give-review-copy', one, one.since, today), on: one.by })),
  ]
}

/** The reviews that are late, and the days by which the others are due, by budget: the earliest of each. */
function byBudget(reviews: readonly DueForWorker[]) {
  const reviewDue = new Map(
    reviews.toReversed().flatMap((one) => (one.late > 0 ? [] : [[one.budgetId, one.due.dueOn] as const])),
  )
  const lateReview = new Map(
    reviews.toReversed().flatMap((one) => (one.late > 0 ? [[one.budgetId, one] as const] : [])),
  )
  return { reviewDue, lateReview }
}
