import { statement } from '#db/statement.ts'
import type { Decided } from '../plan.ts'

/** Every version of a budget's plan with what became of it, newest first. Only the page of versions asks for it. */
export const versionsOf = statement('plan-versions-of', (q, p: { budget: string }) =>
  q
    .selectFrom('plan_version')
    .innerJoin('human', 'human.human_id', 'plan_version.opened_by')
    .leftJoin('submission', 'submission.version_id', 'plan_version.version_id')
    .leftJoin('decision_standing as decision', 'decision.submission_id', 'submission.submission_id')
    .leftJoin('change_started', 'change_started.version_id', 'plan_version.version_id')
    .select(['plan_version.version_id', 'number', 'opened_on', 'human.name as opened_by_name'])
    .select(['submitted_on', 'verdict', 'decided_on', 'starts_on'])
    .where('plan_version.budget_id', '=', p.budget)
    .$narrowType<{ verdict: Decided | null }>()
    .orderBy('number', 'desc'),
)
