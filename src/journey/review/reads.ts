import { type Permit, recordOf } from '#access/permit.ts'
import { compare } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { reviewsDue } from './dates/due.ts'
import { factsFrom } from './dates/reads.ts'
import { factsOf } from './dates/store.ts'
import { standingIn, typedForIn } from './preparing/from.ts'
import { revealedPreparation } from './preparing/rules.ts'
import { type AskedRow, askedOf, type PreparationRow, preparationsOf, typedForOf } from './preparing/store.ts'
import type { Held, Review, ReviewAhead, ReviewState, Side } from './review.ts'
import { hasSaid, revealed } from './rules.ts'
import {
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
  preparations: PreparationRow[]
  typedFor: { review_id: string }[]
  asked: AskedRow[]
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
    tx.run(preparationsOf, { budget }),
    tx.run(typedForOf, { budget }),
    tx.run(askedOf, { budget }),
  ])

/**
 * The review stage of the permit's budget. Sealed: of a review that is not over, the reader gets the other side's views
 * only once both sides have said.
 */
export async function reviewOf(tx: Tx, permit: Permit): Promise<ReviewState> {
  const { budgetId, personId } = recordOf(permit)
  const [read, settings] = await Promise.all([rowsOf(tx, budgetId), settingsIn(tx, permit.today)])
  const [facts, outcomes, sustained, reviews, views, steps, preparations, typedFor, asked] = read
  const reader = permit.humanId === personId ? 'person' : 'worker'
  const rows: Rows = { outcomes, sustained, views, steps, preparations, typedFor, asked, reader }
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
    .map(({ outcome_id, by_name, said_on, preparation_id, ...view }) => ({
      ...{ outcomeId: outcome_id, side: view.side, progress: view.progress, words: view.words },
      ...{ byName: by_name, on: said_on, since: view.since },
      typedFor: rows.preparations.filter((one) => one.preparation_id === preparation_id).map(typedForIn)[0],
    }))
  const ids = outcomes.map(({ outcomeId }) => outcomeId)
  const said = { person: hasSaid('person', ids, all), worker: hasSaid('worker', ids, all) }
  return {
    reviewId: row.review_id,
    versionId: row.version_id,
    kind: row.kind,
    meetOn: row.meet_on,
    how: row.how,
    place: row.place,
    openedByName: row.opened_by_name,
    dayBecause: row.day_reasons ? { words: row.day_reasons, byName: row.day_by_name ?? '' } : undefined,
    outcomes,
    views: revealed(all, rows.reader, said),
    said,
    preparation: revealedPreparation(standingIn(rows.preparations, row.review_id), rows.reader, said),
    typedForPerson: rows.typedFor.some(({ review_id }) => review_id === row.review_id),
    asked: rows.asked
      .filter(({ review_id }) => review_id === row.review_id)
      .map(({ asked_on, way, words, by_name }) => ({ on: asked_on, way, words, byName: by_name })),
    hasSustainPlan: rows.sustained.some(({ version_id }) => version_id === row.version_id),
  }
}

function heldFrom(row: ReviewRow, rows: Rows): Held[] {
  if (row.held_on === null) return []
  const steps = rows.steps
    .filter(({ review_id }) => review_id === row.review_id)
    .map(({ outcome_id, step, reasons, why_not_go_on }) => ({
      outcomeId: outcome_id,
      step,
      reasons,
      whyNotGoOn: why_not_go_on,
    }))
  const { held_on: heldOn, held_by_name, celebrated } = row
  return [{ ...reviewFrom(row, rows), heldOn, heldByName: held_by_name ?? '', celebrated: celebrated ?? '', steps }]
}

export { type DueForWorker, reviewsDueIn } from './dates/reads.ts'
