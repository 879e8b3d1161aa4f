import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import type { Handover, Named, OnePerson, Worker, WorkerWithPeople } from './named-worker.ts'
import { knowsNames } from './rules.ts'
import {
  countLeftBehind,
  type NamedRow,
  namedFor,
  newPeopleOf,
  peopleNamedFor,
  type WorkerRow,
  workersWithPeople,
} from './store.ts'

/** Who is named for how many people: first those who work here no more. */
export const workersIn = async (tx: Tx, { today }: Pick<Permit, 'today'>): Promise<readonly WorkerWithPeople[]> =>
  (await tx.run(workersWithPeople, { today }))
    .map(workerFrom)
    .filter(({ worksHere, people }) => worksHere || people > 0)

/** How many people have a worker who works here no more. */
export const leftBehind = async (tx: Tx, { today }: Pick<Permit, 'today'>): Promise<number> =>
  (await tx.one(countLeftBehind, { today }))?.people ?? 0

/** One worker's people, and who could be named instead; undefined where nobody of that id is a worker. */
export async function handoverOf(tx: Tx, permit: Permit, worker: string): Promise<Handover | undefined> {
  const [rows, people] = await Promise.all([
    tx.run(workersWithPeople, { today: permit.today }),
    tx.run(peopleNamedFor, { worker }),
  ])
  const found = rows.find((row) => row.human_id === worker)
  if (found === undefined) return undefined
  return {
    worker: workerFrom(found),
    people: people.map(namedFrom).sort((a, b) => (a.knownAs < b.knownAs ? -1 : 1)),
    workers: othersIn(rows, worker),
    names: knowsNames(permit),
  }
}

/** The person of the permit's budget, who is named for them, and who could be. */
export async function onePersonOf(tx: Tx, permit: Permit): Promise<OnePerson | undefined> {
  const [rows, one] = await Promise.all([
    tx.run(workersWithPeople, { today: permit.today }),
    tx.one(namedFor, { person: recordOf(permit).personId }),
  ])
  if (one === undefined) return undefined
  const found = rows.find((row) => row.human_id === one.worker_id)
  return {
    person: namedFrom(one),
    worker: found && workerFrom(found),
    workers: othersIn(rows, one.worker_id).filter(({ humanId }) => humanId !== one.person_id),
  }
}

/** Somebody whom another human gave this worker lately. */
export type NewPerson = { budgetId: string; knownAs: string; from: Day; wantsARing: boolean }

/** So many days somebody new stands on their worker's first screen. */
const NEW_DAYS = 14

/** The people whom somebody else gave the permit's human in the last fortnight: the newest first. */
export async function newPeople(tx: Tx, { humanId: worker, today }: Permit): Promise<readonly NewPerson[]> {
  const rows = await tx.run(newPeopleOf, { worker, since: addDays(today, -NEW_DAYS) })
  return rows.map((row) => ({
    ...{ budgetId: row.budget_id, knownAs: row.known_as, from: row.from_day, wantsARing: row.wants_a_ring },
  }))
}

const othersIn = (rows: readonly WorkerRow[], but: string | null): readonly Worker[] =>
  rows
    .filter((row) => row.works_here && row.human_id !== but)
    .map(({ human_id: humanId, name, phone }) => ({ humanId, name, phone: phone ?? undefined }))

const workerFrom = (row: WorkerRow): WorkerWithPeople => ({
  ...{ humanId: row.human_id, name: row.name, worksHere: row.works_here, people: row.people },
})

const namedFrom = (row: NamedRow): Named => ({
  ...{ budgetId: row.budget_id, personId: row.person_id, knownAs: row.known_as },
  ...{ wantsARing: row.wants_a_ring, hasDied: row.has_died },
})
