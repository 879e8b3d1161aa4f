import { type Permit, recordOf } from '#access/permit.ts'
import { addDays } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Tx } from '#db/transaction.ts'
import type { Decider } from '#journey/decision/index.ts'
import { decidersOf } from '#journey/decision/process/reads.ts'
import { processOf } from '#journey/decision/reads.ts'
import { needsOf } from '#journey/needs/reads.ts'
import { planOf } from '#journey/plan/reads.ts'
import { type Interim, type InterimAsked, type InterimAtPrice, type InterimEnding, REMIND_DAYS } from './interim.ts'
import { whoApproves } from './rules.ts'
import { type InterimRow, interimAtPrice, interimEndingFor, interimOfBudget, interimToAnswer } from './store.ts'

/** All help until there is an answer that was asked for on the permit's budget, newest first. */
export async function interimOf(tx: Tx, permit: Permit): Promise<readonly Interim[]> {
  const rows = await tx.run(interimOfBudget, { budget: recordOf(permit).budgetId })
  return rows.map(interimFrom)
}

/** What waits for a manager's yes or no, what is urgent first; nobody finds their own. */
export async function interimAsked(tx: Tx, permit: Permit): Promise<readonly InterimAsked[]> {
  const rows = await tx.run(interimToAnswer, { today: permit.today })
  return rows.flatMap((row) =>
    row.person_id === permit.humanId ? [] : [{ ...interimFrom(row), budgetId: row.budget_id, knownAs: row.known_as }],
  )
}

/** Help of the reader's people (and of those they cover) that ends within a week and is not renewed: for the worker's day. */
export async function interimEnding(tx: Tx, permit: Permit): Promise<readonly InterimEnding[]> {
  const { humanId: worker, today } = permit
  const rows = await tx.run(interimEndingFor, { worker, today, until: addDays(today, REMIND_DAYS) })
  return rows.map((row) => ({
    ...{ interimId: row.interim_id, budgetId: row.budget_id, knownAs: row.known_as, what: row.what, to: row.to_day },
  }))
}

/** What the council pays for in the meantime, so that finance knows of it: what ends first. */
export async function interimPaidFor(tx: Tx, permit: Permit): Promise<readonly InterimAtPrice[]> {
  const rows = await tx.run(interimAtPrice, { today: permit.today, reader: permit.humanId })
  return rows.map((row) => ({
    ...{ interimId: row.interim_id, personName: row.name, what: row.what, whoGives: row.who_gives },
    ...{ weeklyPence: row.weekly_pence, from: row.from_day, to: row.to_day },
  }))
}

function interimFrom(row: InterimRow): Interim {
  const { verdict, decided_on: on } = row
  return {
    ...{ interimId: row.interim_id, serves: row.serves, what: row.what, whoGives: row.who_gives },
    ...{ weeklyPence: row.weekly_pence, urgent: row.urgent, why: row.why, from: row.from_day, to: row.to_day },
    ...{ proposedById: row.proposed_by, proposedByName: row.proposed_by_name, proposedOn: row.proposed_on },
    ...{ deciderId: row.decider_id, deciderName: row.decider_name },
    decided:
      verdict === null || on === null
        ? undefined
        : { verdict, reasons: row.reasons ?? '', byName: row.decided_by_name ?? '', on },
  }
}

/** A goal or a need that help may be for. `key` stands in the form. */
export type Serves = { key: string; words: string; outcomeId: string | undefined }

/** What a worker's form needs: goals and needs to choose from, up to how much a week, and who would answer. */
export type ToPropose = {
  serves: readonly Serves[]
  upToWeeklyPence: Pence
  approver: Decider | undefined
  helps: readonly Interim[]
}

export async function toPropose(tx: Tx, permit: Permit): Promise<ToPropose> {
  const [plan, needs, process, deciders, helps] = await Promise.all([
    planOf(tx, permit),
    needsOf(tx, permit),
    processOf(tx, permit),
    decidersOf(tx, permit.today),
    interimOf(tx, permit),
  ])
  const goals = (plan?.outcomes ?? []).map(({ outcomeId, words }) => ({ key: outcomeId, words, outcomeId }))
  const unmet = needs.map(({ needId, about, words }) => ({
    ...{ key: needId, words: `${about}: ${words}`, outcomeId: undefined },
  }))
  const approver = whoApproves(deciders, process, [permit.humanId, recordOf(permit).personId])
  return { serves: [...goals, ...unmet], upToWeeklyPence: process.interimUpToWeeklyPence, approver, helps }
}
