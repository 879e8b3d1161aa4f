import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf } from '#journey/money/reads.ts'
import type { Side } from '#journey/review/index.ts'
import { reviewOf } from '#journey/review/reads.ts'
import { stopAgreedOf } from '#journey/spending/reads.ts'
import { cliffsOf } from './cliff-edge/reads.ts'
import type { ConditionView, Ending, EndingState, Goal } from './ending.ts'
import { groundStateOf } from './ground/reads.ts'
import { saysNotMet } from './law.ts'
import { challengeFrom } from './notice/challenge-row.ts'
import { challengesOf } from './notice/store.ts'
import { countingGoals, hasSaid, revealed } from './readiness/rules.ts'
import { endingAhead, endingsOfWorker, goalsOfSetUp, newestEnding, viewsOf } from './store.ts'

/** The ending told last on the permit's budget, or undefined. Sealed: the other side's views come once both have said. */
export async function endingOf(tx: Tx, permit: Permit): Promise<Ending | undefined> {
  const { budgetId: budget, personId } = recordOf(permit)
  const [row, viewRows, challenges, all] = await Promise.all([
    tx.one(newestEnding, { budget }),
    tx.run(viewsOf, { budget }),
    tx.run(challengesOf, { budget }),
    goalsOf(tx, permit),
  ])
  if (row === undefined) return undefined
  const challenge = challenges.find(({ ending_id }) => ending_id === row.ending_id)
  const views = viewRows
    .filter(({ ending_id }) => ending_id === row.ending_id)
    .map((view) => ({
      condition: view.condition,
      outcomeId: view.outcome_id ?? undefined,
      typedFor: typedForFrom(view),
      side: view.side,
      said: view.said,
      words: view.words,
      byName: view.by_name,
      on: view.said_on,
      order: Number(view.ending_view_id),
    }))
    .sort((one, other) => other.order - one.order)
  const goals = countingGoals(all)
  const said = { person: hasSaid('person', views, goals), worker: hasSaid('worker', views, goals) }
  const reader: Side = permit.humanId === personId ? 'person' : 'worker'
  return {
    endingId: row.ending_id,
    kind: row.kind,
    lastDay: row.last_day,
    event: row.event,
    reasons: row.reasons,
    toldOn: row.told_on,
    ...{ proposedBy: row.proposed_by, proposedByName: row.proposed_by_name, groundId: row.ground_id ?? undefined },
    challenge: challenge && challengeFrom(challenge),
    goals,
    views: revealed(views, reader, said),
    said,
    confirmed:
      row.confirmed_on === null || challenge !== undefined
        ? undefined
        : { byName: row.confirmed_by_name ?? '', on: row.confirmed_on },
  }
}

const typedForFrom = (row: NonNullable<(typeof viewsOf)['row']>): ConditionView['typedFor'] =>
  row.how === null
    ? undefined
    : {
        ...{ byName: row.typed_by_name ?? '', how: row.how, on: row.typed_on ?? row.said_on },
        ...{ witnessName: row.witness_name ?? '', photoId: row.page_photo ?? undefined },
      }

/**
 * What the first screen says about an ending. `challenged`: somebody said that it is wrong, so its last day counts no longer; `stood`: and
 * somebody else found it right all the same.
 */
export type EndingAhead = {
  lastDay: Day
  confirmed: boolean
  challenged: boolean
  stood: boolean
  said: Ending['said']
}

/** As `endingOf` would say it, for a screen that shows no more; nothing of one that was found not to be right. */
export async function endingAheadOf(tx: Tx, permit: Permit): Promise<EndingAhead | undefined> {
  const row = await tx.one(endingAhead, { budget: recordOf(permit).budgetId })
  if (row === undefined || row.fell) return undefined
  return {
    ...{ lastDay: row.last_day, confirmed: row.confirmed, challenged: row.challenged, stood: row.stood },
    said: { person: row.person_said, worker: row.worker_said },
  }
}

/** The goals of the plan that was set up for payment. */
export async function goalsOf(tx: Tx, permit: Permit): Promise<readonly Goal[]> {
  const rows = await tx.run(goalsOfSetUp, { budget: recordOf(permit).budgetId })
  return rows.map(goalFrom)
}

/** A goal as the statements give it. */
export const goalFrom = (row: NonNullable<(typeof goalsOfSetUp)['row']>): Goal => ({
  ...{ outcomeId: row.outcome_id, kind: row.kind, words: row.words },
  endsEvent: row.ends_event ?? undefined,
  endsOn: row.ends_on ?? undefined,
})

/** The council's notice in days, in force on the permit's day. */
export async function noticeDaysOf(tx: Tx, permit: Permit): Promise<number> {
  const { ending } = await settingsIn(tx, permit.today)
  return ending.noticeDays
}

/** What the ending pages and deeds look at, in one batch. */
export async function endingStateOf(tx: Tx, permit: Permit): Promise<EndingState> {
  const [ending, goals, money, review, noticeDays, stopAgreed, ground, cliffs] = await Promise.all([
    endingOf(tx, permit),
    goalsOf(tx, permit),
    moneyOf(tx, permit),
    reviewOf(tx, permit),
    noticeDaysOf(tx, permit),
    stopAgreedOf(tx, permit),
    groundStateOf(tx, permit),
    cliffsOf(tx, permit),
  ])
  const events = [...goals, ...money.lines].flatMap(({ endsEvent }) => (endsEvent === undefined ? [] : [endsEvent]))
  const last = sinceSetUp(review.last, money.agreement)
  const notMet = saysNotMet(last, review.current)
  const told = { ending, goals, events: [...new Set(events)], lastReview: last }
  return { ...told, money, noticeDays, stopAgreed, ground, notMet, cliffs }
}

/** The last review, where it was held since the agreement that stands was set up: one of before a way back ends nothing any more. */
const sinceSetUp = <Held extends { heldOn: Day }>(
  last: Held | undefined,
  agreement: { round: number; setUpOn: Day } | undefined,
): Held | undefined =>
  agreement !== undefined && agreement.round > 0 && last !== undefined && last.heldOn < agreement.setUpOn
    ? undefined
    : last

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

export { type EndingsCounted, endingsCounted } from './counted/reads.ts'
export { type GroundFound, groundOf } from './ground/reads.ts'
