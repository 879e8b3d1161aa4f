import { type Permit, recordOf } from '#access/permit.ts'
import { addDays } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { processOf } from '#journey/decision/reads.ts'
import { lateCalls } from '#journey/followup/duty/reads.ts'
import type { HelpCall } from '#journey/followup/index.ts'
import { openDifferencesOf } from '#journey/needs/talking/reads.ts'
import { plansToTalkOver } from '#journey/plan/understanding/reads.ts'
import { reviewsDueIn } from '#journey/review/reads.ts'
import { waitedDays } from '#journey/waiting/index.ts'
import { openWaitsOfWorker } from '#journey/waiting/reads.ts'
import { coversToday } from '#people/cover/reads.ts'
import { byLongest, nearEndOf, tasksOf } from '../caseload/rules.ts'
import { caseloadOf } from '../caseload/store.ts'
import { mayRead } from './rules.ts'
import {
  allWorkers,
  budgetsAbout,
  oneWorker,
  type WorryRow,
  worriesAbout,
  worriesOfWorker,
  worryById,
} from './store.ts'
import type { Sheet, Worker, Worry } from './supervision.ts'

/** Every worker of the council by name; for a manager above them who waits too long after an ending. */
export async function workersAndLate(
  tx: Tx,
  permit: Permit,
): Promise<{ workers: readonly Worker[]; late: readonly HelpCall[] }> {
  const [workers, late] = await Promise.all([workersIn(tx, permit), lateCalls(tx, permit)])
  return { workers, late }
}

/** Every worker of the council, by name. */
export async function workersIn(tx: Tx, { today }: Permit): Promise<readonly Worker[]> {
  return (await tx.run(allWorkers, { today })).map(({ human_id: humanId, name }) => ({ humanId, name }))
}

/**
 * The sheet of one worker: their people and those they cover for. Undefined for whoever may not read it, which looks the same as
 * a worker who is not there. A reader who is one of these people themself does not find themself.
 */
export async function sheetOf(tx: Tx, permit: Permit<'supervision'>, worker: string): Promise<Sheet | undefined> {
  if (!mayRead(worker, permit)) return undefined
  const { today, humanId: reader } = permit
  const [who, own, rows, reviews, talks, waits, differences, worries, covers, { holidays }] = await Promise.all([
    tx.one(oneWorker, { worker, today }),
    tx.run(budgetsAbout, { reader }),
    tx.run(caseloadOf, { worker, today }),
    reviewsDueIn(tx, permit, addDays(today, 14), worker),
    plansToTalkOver(tx, permit, worker),
    openWaitsOfWorker(tx, worker, today),
    openDifferencesOf(tx, permit, worker),
    tx.run(worriesOfWorker, { worker, today }),
    coversToday(tx, permit, worker),
    processOf(tx, permit),
  ])
  if (who === undefined) return undefined
  const self = new Set(own.map(({ budget_id }) => budget_id))
  const others = <T extends { budgetId: string }>(all: readonly T[]) =>
    all.filter(({ budgetId }) => !self.has(budgetId))
  return {
    worker: { humanId: who.human_id, name: who.name },
    covers,
    waits: others(waits)
      .map((wait) => ({ ...wait, waitedDays: waitedDays(wait.since, today, holidays) }))
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
    tasks: byLongest(others(rows.flatMap((row) => tasksOf(row, today)))).filter(({ days }) => days > 0),
    reviews: others(reviews).filter(({ planned, late, due }) => !planned || late > 0 || due.moved !== undefined),
    endings: others(
      rows.flatMap((row) => {
        const lastDay = nearEndOf(row, today)
        return lastDay === undefined ? [] : [{ budgetId: row.budget_id, knownAs: row.known_as, lastDay }]
      }),
    ).sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1)),
    differences: others(differences),
    talks: others(talks.filter(({ why }) => why !== 'answer-about-a-change')),
    worries: others(worries.map(worryFrom)),
  }
}

/** What the permit's worker said about this person, the newest first. */
export async function myWorriesAbout(tx: Tx, permit: Permit<'supervision', 'say-worry'>): Promise<readonly Worry[]> {
  const { budgetId: budget } = recordOf(permit)
  return (await tx.run(worriesAbout, { budget, by: permit.humanId })).map(worryFrom)
}

/** One worry of a worker, for a manager to whom it is not about. */
export async function worryOf(
  tx: Tx,
  permit: Permit<'supervision', 'settle-worry'>,
  { worker, worry }: { worker: string; worry: string },
): Promise<(Worry & { saidBy: string }) | undefined> {
  const row = await tx.one(worryById, { worry, worker, reader: permit.humanId })
  return row && { ...worryFrom(row), saidBy: row.said_by }
}

const worryFrom = (row: WorryRow): Worry => ({
  worryId: row.worry_id,
  budgetId: row.budget_id,
  knownAs: row.known_as,
  words: row.words,
  saidOn: row.said_on,
  settled:
    row.settled_on === null
      ? undefined
      : { words: row.settled_words ?? '', byName: row.settled_by ?? '', on: row.settled_on },
})
