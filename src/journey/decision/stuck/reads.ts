import type { Permit } from '#access/permit.ts'
import { toJson } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import { oncePence, weeklyPence } from '#journey/plan/index.ts'
import { leftBehind } from '#people/named-worker/reads.ts'
import { type LookingAgain, lookingAgain } from '../challenge/reads.ts'
import type { Process, Route } from '../decision.ts'
import type { Decider } from '../process/process.ts'
import { decidersOf } from '../process/reads.ts'
import { yearlyOf } from '../process/rules.ts'
import { processOf } from '../reads.ts'
import type { MeantimeStuck } from './meantime/meantime.ts'
import { meantimeStuck } from './meantime/reads.ts'
import { nobodyCould, others, whyStuck } from './rules.ts'
import { type CaseRow, caseOf, type ReadyRow, readyPlans, stuckCases } from './store.ts'
import type { ReadyCase, Stuck, WaitingCase } from './stuck.ts'

/** A plan that is stuck, why, and who could be named. */
export type StuckCase = { one: WaitingCase; why: Stuck; others: readonly Route[] }

/** Everything that waits, or would wait, for want of somebody who can decide it, or who could look at a decision again. */
export type StuckCases = {
  waiting: readonly StuckCase[]
  ready: readonly ReadyCase[]
  challenges: LookingAgain
  meantime: MeantimeStuck
  /** How many people have a worker who works here no more. */
  leftBehind: number
}

/** The plans of the council that nobody can decide as it stands: sent ones, and ones that both have said yes to. Asks in two steps. */
export async function stuckOf(tx: Tx, permit: Permit): Promise<StuckCases> {
  const [deciders, process, ready, challenges, meantime, left] = await Promise.all([
    decidersOf(tx, permit.today),
    processOf(tx, permit),
    tx.run(readyPlans, {}),
    lookingAgain(tx, permit),
    meantimeStuck(tx, permit),
    leftBehind(tx, permit),
  ])
  const able = deciders.flatMap(({ humanId, bodies }) => bodies.map((body) => `${body} ${humanId}`))
  const limits = Object.fromEntries(process.limits.map(({ humanId, yearlyPence }) => [humanId, toJson(yearlyPence)]))
  const rows = await tx.run(stuckCases, { able, limits: JSON.stringify(limits) })
  return {
    waiting: rows.flatMap((row) => stuckCase(waitingCase(row), process, deciders) ?? []),
    ready: ready.map(readyCase).filter((one) => nobodyCould(one, process, deciders)),
    ...{ challenges, meantime },
    leftBehind: left,
  }
}

/** A plan for which somebody may have to be named. `one` undefined: it was decided; `stuck` undefined: nobody needs to be named. */
export type ToName = {
  one: WaitingCase | undefined
  stuck: StuckCase | undefined
  process: Process
  deciders: readonly Decider[]
}

/** One plan with who could be named; undefined where there is none such in this council. */
export async function caseToName(tx: Tx, permit: Permit, submission: string): Promise<ToName | undefined> {
  const [row, process, deciders] = await Promise.all([
    tx.one(caseOf, { submission }),
    processOf(tx, permit),
    decidersOf(tx, permit.today),
  ])
  if (row === undefined) return undefined
  const one = row.decided ? undefined : waitingCase(row)
  return { one, stuck: one && stuckCase(one, process, deciders), process, deciders }
}

function stuckCase(one: WaitingCase, process: Process, deciders: readonly Decider[]): StuckCase | undefined {
  const why = whyStuck(one, deciders, process.limits)
  return why && { one, why, others: others(one, process, deciders) }
}

const waitingCase = (row: CaseRow): WaitingCase => ({
  submissionId: row.submission_id,
  budgetId: row.budget_id,
  submittedOn: row.submitted_on,
  yearlyPence: row.yearly_pence,
  body: row.body,
  deciderId: row.decider_id,
  deciderName: row.decider_name,
  workerName: row.worker_name ?? undefined,
  authors: new Set(row.authors),
})

function readyCase({ budget_id: budgetId, worker_name, authors, lines }: ReadyRow): ReadyCase {
  const spendLines = lines.map(({ every, pence }) => ({ every, amountPence: BigInt(pence) }))
  const asked = { weeklyPence: weeklyPence({ spendLines }), oncePence: oncePence({ spendLines }) }
  return { budgetId, yearlyPence: yearlyOf(asked), workerName: worker_name ?? undefined, authors: new Set(authors) }
}
