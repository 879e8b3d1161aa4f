import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import type { Side } from '#journey/review/index.ts'
import { reviewOf } from '#journey/review/reads.ts'
import { stopAgreedOf } from '#journey/spending/reads.ts'
import { type TimelineEntry, timelineOf } from '#messages/timeline.ts'
import type { Ending, EndingState, Goal } from './ending.ts'
import { hasSaid, revealed } from './rules.ts'
import { endingAhead, endingsOfWorker, goalsOfSetUp, newestEnding, viewsOf } from './store.ts'

/** The ending told last on the permit's budget, or undefined. Sealed: the other side's views come once both have said. */
export async function endingOf(tx: Tx, permit: Permit): Promise<Ending | undefined> {
  const { budgetId: budget, personId } = recordOf(permit)
  const [row, viewRows] = await Promise.all([tx.one(newestEnding, { budget }), tx.run(viewsOf, { budget })])
  if (row === undefined) return undefined
  const views = viewRows
    .filter(({ ending_id }) => ending_id === row.ending_id)
    .map((view) => ({
      condition: view.condition,
      side: view.side,
      said: view.said,
      words: view.words,
      byName: view.by_name,
      on: view.said_on,
      order: Number(view.ending_view_id),
    }))
  const said = { person: hasSaid('person', views), worker: hasSaid('worker', views) }
  const reader: Side = permit.humanId === personId ? 'person' : 'worker'
  return {
    endingId: row.ending_id,
    kind: row.kind,
    lastDay: row.last_day,
    event: row.event,
    reasons: row.reasons,
    toldOn: row.told_on,
    proposedByName: row.proposed_by_name,
    views: revealed(views, reader, said),
    said,
    confirmed: row.confirmed_on === null ? undefined : { byName: row.confirmed_by_name ?? '', on: row.confirmed_on },
  }
}

/** What the first screen says about an ending: its last day, and who has said what they think of it. */
export type EndingAhead = { lastDay: Day; confirmed: boolean; said: Ending['said'] }

/** As `endingOf` would say it, for a screen that shows no more. */
export async function endingAheadOf(tx: Tx, permit: Permit): Promise<EndingAhead | undefined> {
  const row = await tx.one(endingAhead, { budget: recordOf(permit).budgetId })
  return (
    row && {
      lastDay: row.last_day,
      confirmed: row.confirmed,
      said: { person: row.person_said, worker: row.worker_said },
    }
  )
}

/** The goals of the plan that was set up for payment. */
export async function goalsOf(tx: Tx, permit: Permit): Promise<readonly Goal[]> {
  const rows = await tx.run(goalsOfSetUp, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({ outcomeId: row.outcome_id, words: row.words, endsEvent: row.ends_event ?? undefined }))
}

/** The council's notice in days, in force on the permit's day. */
export async function noticeDaysOf(tx: Tx, permit: Permit): Promise<number> {
  const { ending } = await settingsIn(tx, permit.today)
  return ending.noticeDays
}

/** What the ending pages and deeds look at, in one batch. */
export async function endingStateOf(tx: Tx, permit: Permit): Promise<EndingState> {
  const [ending, goals, money, review, noticeDays, stopAgreed] = await Promise.all([
    endingOf(tx, permit),
    goalsOf(tx, permit),
    moneyOf(tx, permit),
    reviewOf(tx, permit),
    noticeDaysOf(tx, permit),
    stopAgreedOf(tx, permit),
  ])
  const events = [...goals, ...money.lines].flatMap(({ endsEvent }) => (endsEvent === undefined ? [] : [endsEvent]))
  return { ending, goals, events: [...new Set(events)], lastReview: review.last, money, noticeDays, stopAgreed }
}

/** The story of a budget: everything that the ending page knows, and what happened, newest first. */
export type Story = EndingState & { timeline: readonly TimelineEntry[] }

export async function storyOf(tx: Tx, permit: Permit): Promise<Story> {
  const [state, timeline] = await Promise.all([endingStateOf(tx, permit), timelineOf(tx, permit)])
  return { ...state, timeline }
}

/** An ending of one of the reader's people: what it waits for. */
export type EndingForWorker = {
  budgetId: string
  personKnownAs: string
  lastDay: Day
  toldOn: Day
  confirmedOn: Day | undefined
  personSaid: boolean
  workerSaid: boolean
}

/** For the desk: endings told and not yet over, of the people beside whom a worker stands (the permit's human unless another is named); nearest last day first. */
export async function endingsIn(tx: Tx, permit: Permit, worker = permit.humanId): Promise<readonly EndingForWorker[]> {
  const rows = await tx.run(endingsOfWorker, { worker, today: permit.today })
  return rows
    .map((row) => ({
      budgetId: row.budget_id,
      personKnownAs: row.known_as,
      lastDay: row.last_day,
      toldOn: row.told_on,
      confirmedOn: row.confirmed_on ?? undefined,
      personSaid: row.person_said,
      workerSaid: row.worker_said,
    }))
    .filter(({ confirmedOn, lastDay }) => confirmedOn === undefined || lastDay >= permit.today)
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))
}
