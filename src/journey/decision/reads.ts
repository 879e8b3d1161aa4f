import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Approved, Decided, Expected, Process, Submission } from './decision.ts'
import { authorsOfNewest, expectedDates, newestApproved, newestSubmission } from './store.ts'
import { A_MANAGER } from './words.ts'

/** What was asked for last on the permit's budget, who decides, and the decision where there is one. */
export async function submissionOf(tx: Tx, permit: Permit): Promise<Submission | undefined> {
  const row = await tx.one(newestSubmission, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  return {
    submissionId: row.submission_id,
    versionId: row.version_id,
    submittedOn: row.submitted_on,
    submittedById: row.submitted_by,
    submittedByName: row.submitted_by_name,
    body: row.body,
    bodyName: bodyNameOf(row),
    deciderId: row.decider_id,
    deciderName: row.decider_name,
    weeklyPence: row.weekly_pence,
    yearlyPence: row.yearly_pence,
    decision: decidedOf(row),
  }
}

/** What a body is called in a sentence. */
export const bodyNameOf = (row: { body: string; panel_name: string | null }): string =>
  row.body === 'manager' ? A_MANAGER : (row.panel_name ?? 'the panel')

function decidedOf(row: {
  decision_id: string | null
  verdict: Decided['verdict'] | null
  reasons: string | null
  conditions: string | null
  decided_on: Day | null
  decided_by_name: string | null
}): Decided | undefined {
  const { decision_id: decisionId, verdict, decided_on: decidedOn } = row
  if (decisionId === null || verdict === null || decidedOn === null) return undefined
  const { reasons, conditions, decided_by_name: by } = row
  return {
    decisionId,
    verdict,
    reasons: reasons ?? '',
    conditions: conditions ?? '',
    decidedOn,
    decidedByName: by ?? '',
  }
}

/** The plan version that was approved last, or undefined: nothing was approved. */
export async function approvedVersionOf(tx: Tx, permit: Permit): Promise<Approved | undefined> {
  const row = await tx.one(newestApproved, { budget: recordOf(permit).budgetId })
  return (
    row && {
      submissionId: row.submission_id,
      versionId: row.version_id,
      number: row.number,
      decisionId: row.decision_id,
      weeklyPence: row.weekly_pence,
      decidedOn: day(row.decided_on),
      conditions: row.conditions,
    }
  )
}

/** Every day on which an answer to the newest submission was expected, the one that stands first. */
export async function expectedOf(tx: Tx, permit: Permit): Promise<readonly Expected[]> {
  const rows = await tx.run(expectedDates, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({ on: row.expected_on, reason: row.reason, saidOn: row.said_on }))
}

/** Everybody who may not decide the newest plan version: who wrote in it, asked for it or answered for it, and the person. */
export async function authorsOf(tx: Tx, permit: Permit): Promise<ReadonlySet<string>> {
  const rows = await tx.run(authorsOfNewest, { budget: recordOf(permit).budgetId })
  return new Set(rows.map(({ author }) => author))
}

/** How this council decides, by its settings in force on the permit's today. */
export async function processOf(tx: Tx, permit: Permit): Promise<Process> {
  const { process, holidays } = await settingsIn(tx, permit.today)
  return { ...process, holidays: new Set(holidays) }
}
