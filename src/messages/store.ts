import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const linesOf = statement('timeline-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('timeline_line')
    .leftJoin('human', 'human.human_id', 'timeline_line.by_human')
    .select(['on_day', 'stage', 'sentence', 'human.name as by_name'])
    .where('budget_id', '=', p.budget)
    .orderBy('line_id', 'desc'),
)

/** A line without a human: the only kind that a job may write. */
export const addLineOfNobody = statement(
  'add-system-line',
  (q, p: { budget: string; on: Day; stage: string; sentence: string }) =>
    q
      .insertInto('timeline_line')
      .values({ budget_id: p.budget, on_day: p.on, stage: p.stage, sentence: p.sentence, by_human: null }),
)
