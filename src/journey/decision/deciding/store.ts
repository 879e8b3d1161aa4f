import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { SpendLine } from '#journey/plan/index.ts'
import type { DecisionVerdict } from '../decision.ts'
import type { Because, LineDecision } from './deciding.ts'

type DecidedLineRow = {
  decision_id: string
  whole: DecisionVerdict
  whole_reasons: string
  spend_line_id: string
  outcome_id: string | null
  what: string
  provider: string
  amount_pence: Pence
  every: SpendLine['every']
  verdict: 'agreed' | 'not-agreed' | null
  because: Because | null
  reasons: string | null
  other_way: string | null
  other_way_from: Day | null
}

/**
 * The lines of what was sent last, or of one submission, with what the decision that stands says of each. Null where it speaks of
 * the whole alone, as decisions did before lines were decided.
 */
export const decidedLines = statement(
  'decision-deciding-lines',
  (_, p: { budget: string; submission: string | null }) => sql<DecidedLineRow>`
    select d.decision_id, d.verdict as whole, d.reasons as whole_reasons, l.spend_line_id, l.outcome_id, l.what, l.provider,
      l.amount_pence, l.every, k.verdict, k.because, k.reasons, k.other_way, k.other_way_from
    from submission s
    join decision_standing d on d.submission_id = s.submission_id
    join spend_line l on l.version_id = s.version_id
    left join line_decision k on k.decision_id = d.decision_id and k.spend_line_id = l.spend_line_id
    where s.budget_id = ${p.budget} and d.verdict <> 'returned'
      and s.submission_id = case when ${p.submission}::uuid is not null then ${p.submission}::uuid else (select n.submission_id from submission n
        join plan_version v on v.version_id = n.version_id where n.budget_id = ${p.budget} order by v.number desc limit 1) end
    order by l.position, l.spend_line_id`,
)

export const addLineDecision = statement('decision-deciding-add-line', (q, p: { decision: string } & LineRow) =>
  q.insertInto('line_decision').values({
    ...{ decision_id: p.decision, spend_line_id: p.line, verdict: p.verdict, because: p.because },
    ...{ reasons: p.reasons, other_way: p.otherWay, other_way_from: p.otherWayFrom },
  }),
)

type LineRow = Pick<LineDecision, 'verdict' | 'because' | 'reasons' | 'otherWay'> & {
  line: string
  otherWayFrom: Day | null
}
