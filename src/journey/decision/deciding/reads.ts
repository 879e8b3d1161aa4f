import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { isApproval } from '../rules.ts'
import type { DecidedLine } from './deciding.ts'
import { decidedLines } from './store.ts'

/**
 * What the decision that stands says of each line of one submission of the permit's budget, or of the newest. Nothing before it is
 * decided or where it came back. Where it speaks of the whole alone, each line follows the whole.
 */
export async function decidedLinesOf(tx: Tx, permit: Permit, submissionId?: string): Promise<readonly DecidedLine[]> {
  const rows = await tx.run(decidedLines, { budget: recordOf(permit).budgetId, submission: submissionId ?? null })
  return rows.map((row) => ({
    ...{ spendLineId: row.spend_line_id, what: row.what, provider: row.provider, amountPence: row.amount_pence },
    ...{ every: row.every, outcomeId: row.outcome_id ?? undefined },
    verdict: row.verdict ?? (isApproval(row.whole) ? 'agreed' : 'not-agreed'),
    because: row.because ?? (isApproval(row.whole) ? 'meets-the-need' : undefined),
    reasons: row.reasons ?? row.whole_reasons,
    otherWay: row.other_way ?? '',
    otherWayFrom: row.other_way_from ?? undefined,
  }))
}
