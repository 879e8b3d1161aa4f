import { type Permit, recordOf } from '#access/permit.ts'
import { compare, type Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewsDue } from './due.ts'
import type { Due, Facts, Held, Review, ReviewAhead, ReviewState, Side } from './review.ts'
import { hasSaid, revealed } from './rules.ts'
import {
  type FactsRow,
  factsOf,
  factsOfWorker,
  type OutcomeRow,
  openReviewOf,
  outcomesOf,
  reviewsOf,
  type StepRow,
  stepsOf,
  sustainedVersions,
  type ViewRow,
  viewsOf,
} from './store.ts'

type Rows = {
  outcomes: OutcomeRow[]
  sustained: { version_id: string }[]
  views: ViewRow[]
  steps: StepRow[]
  reader: Side
}
type ReviewRow = Awaited<ReturnType<typeof rowsOf>>[3][number]

const rowsOf = (tx: Tx, budget: string) =>
  Promise.all([
    tx.one(factsOf, { budget }),
    tx.run(outcomesOf, { budget }),
    tx.run(sustainedVersions, { budget }),
    tx.run(reviewsOf, { budget }),
    tx.run(viewsOf, { budget }),
    tx.run(stepsOf, { budget }),
  ])

/**
 * The review stage of the permit's budget. Sealed: of a review that is not over, the reader gets the other side's views
 * only once both sides have said.
 */
export async function reviewOf(tx: Tx, permit: Permit): Promise<ReviewState> {
  const { budgetId, personId } = recordOf(permit)
  const [read, settings] = await Promise.all([rowsOf(tx, budgetId), settingsIn(tx, permit.today)])
  const [facts, outcomes, sustained, reviews, views, steps] = read
  const rows: Rows = { outcomes, sustained, views, steps, reader: permit.humanId === personId ? 'person' : 'worker' }
  const open = reviews.filter(({ held_on }) => held_on === null).map((row) => reviewFrom(row, rows))
  const held = reviews.flatMap((row) => heldFrom(row, rows)).sort((a, b) => compare(a.heldOn, b.heldOn))
  return {
    workerName: facts?.worker_name ?? 'the worker',
    due: facts === undefined ? [] : reviewsDue(factsFrom(facts), settings.reviews),
    versionId: outcomes.find(({ approved }) => approved)?.version_id,
    open,
    current: open[0],
    last: held.at(-1),
  }
}

/** As `reviewOf` would say it, for a screen that shows no more; two small statements instead of six. */
export async function reviewAheadOf(tx: Tx, permit: Permit): Promise<ReviewAhead> {
  const { budgetId: budget } = recordOf(permit)
  const [facts, open, settings] = await Promise.all([
    tx.one(factsOf, { budget }),
    tx.one(openReviewOf, { budget }),
    settingsIn(tx, permit.today),
  ])
  return {
    current: open && { meetOn: open.meet_on, said: { person: open.person_said, worker: open.worker_said } },
    due: facts === undefined ? [] : reviewsDue(factsFrom(facts), settings.reviews),
  }
}

function reviewFrom(row: ReviewRow, rows: Rows): Review {
  const outcomes = rows.outcomes
    .filter(({ version_id }) => version_id === row.version_id)
    .map((goal) => ({ outcomeId: goal.outcome_id, kind: goal.kind, words: goal.words, knownBy: goal.known_by }))
  const all = rows.views
    .filter(({ review_id }) => review_id === row.review_id)
    .map(({ outcome_id, side, progress, words, by_name, said_on }) => ({
      outcomeId: outcome_id,
      side,
      progress,
      words,
      byName: by_name,
      on: said_on,
    }))
  const ids = outcomes.map(({ outcomeId }) => outcomeId)
  const said = { person: hasSaid('person', ids, all), worker: hasSaid('worker', ids, all) }
  return {
    reviewId: row.review_id,
    versionId: row.version_id,
    kind: row.kind,
    meetOn: row.meet_on,
    how: row.how,
    openedByName: row.opened_by_name,
    outcomes,
    views: revealed(all, rows.reader, said),
    said,
    hasSustainPlan: rows.sustained.some(({ version_id }) => version_id === row.version_id),
  }
}

function heldFrom(row: ReviewRow, rows: Rows): Held[] {
  if (row.held_on === null) return []
  const steps = rows.steps
    .filter(({ review_id }) => review_id === row.review_id)
    .map(({ outcome_id, step, reasons }) => ({ outcomeId: outcome_id, step, reasons }))
  const { held_on: heldOn, held_by_name, celebrated } = row
  return [{ ...reviewFrom(row, rows), heldOn, heldByName: held_by_name ?? '', celebrated: celebrated ?? '', steps }]
}

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
})

/** A review that is due for one of the reader's people; `planned`: a day for one is set. */
export type DueForWorker = { budgetId: string; personKnownAs: string; due: Due; planned: boolean }

/** For the desk: what is due by a day for the people beside whom a worker stands (the permit's human unless another is named), earliest first. */
export async function reviewsDueIn(
  tx: Tx,
  permit: Permit,
  until: Day,
  worker = permit.humanId,
): Promise<readonly DueForWorker[]> {
  const [rows, settings] = await Promise.all([
    tx.run(factsOfWorker, { worker, today: permit.today }),
    settingsIn(tx, permit.today),
  ])
  return rows
    .flatMap((row) =>
      reviewsDue(factsFrom(row), settings.reviews)
        .filter(({ dueOn }) => dueOn <= until)
        .map((due) => ({ budgetId: row.budget_id, personKnownAs: row.known_as, due, planned: row.open_reviews > 0 })),
    )
    .sort((a, b) => compare(a.due.dueOn, b.due.dueOn))
}
