import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { LineDecision } from '../deciding/deciding.ts'
import { type LineDecisionRow, lineDecisions } from './store.ts'

/** What the decisions that stand say of each line of the permit's budget, by submission; nothing where none spoke of lines. */
export async function lineDecisionsOf(
  tx: Tx,
  permit: Permit,
): Promise<(submissionId: string | undefined) => readonly LineDecision[]> {
  const rows = await tx.run(lineDecisions, { budget: recordOf(permit).budgetId })
  return (submissionId) => rows.filter((row) => row.submission_id === submissionId).map(lineDecisionFrom)
}

const lineDecisionFrom = (row: LineDecisionRow): LineDecision => ({
  ...{ spendLineId: row.spend_line_id, verdict: row.verdict, because: row.because },
  ...{ reasons: row.reasons, otherWay: row.other_way, otherWayFrom: row.other_way_from ?? undefined },
})
