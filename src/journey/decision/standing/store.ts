import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because } from '../deciding/deciding.ts'

export type LineDecisionRow = {
  submission_id: string
  spend_line_id: string
  verdict: 'agreed' | 'not-agreed'
  because: Because
  reasons: string
  other_way: string
  other_way_from: Day | null
}

/** What the decisions that stand say of each line of a budget, in all its versions. */
export const lineDecisions = statement(
  'decision-standing-lines',
  (_, p: { budget: string }) => sql<LineDecisionRow>`
    select s.submission_id, x.spend_line_id, x.verdict, x.because, x.reasons, x.other_way, x.other_way_from
    from submission s
    join decision_standing d on d.submission_id = s.submission_id
    join line_decision x on x.decision_id = d.decision_id
    where s.budget_id = ${p.budget}`,
)
