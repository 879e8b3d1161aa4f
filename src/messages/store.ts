import { sql } from 'kysely'
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

/** Newest first, at most `limit`; from the line before one on, where one is named. */
export const linesBefore = statement(
  'timeline-page-of-budget',
  (_, p: { budget: string; before: bigint | null; limit: number }) => sql<{
    line_id: bigint
    on_day: Day
    stage: string
    sentence: string
    by_name: string | null
  }>`
    select t.line_id, t.on_day, t.stage, t.sentence, human.name as by_name
    from timeline_line t left join human on human.human_id = t.by_human
    where t.budget_id = ${p.budget}::uuid and t.line_id < coalesce(${p.before}::bigint, 9223372036854775807)
    order by t.line_id desc limit ${p.limit}::int`,
)

/** A line without a human: the only kind that a job may write. */
export const addLineOfNobody = statement(
  'add-system-line',
  (q, p: { budget: string; on: Day; stage: string; sentence: string }) =>
    q
      .insertInto('timeline_line')
      .values({ budget_id: p.budget, on_day: p.on, stage: p.stage, sentence: p.sentence, by_human: null }),
)

/** Many of them: one for each of the lists' places. */
export const addLinesOfNobody = statement(
  'add-system-lines',
  (
    _,
    p: { budgets: readonly string[]; days: readonly Day[]; stages: readonly string[]; sentences: readonly string[] },
  ) => sql<object>`
    insert into timeline_line (budget_id, on_day, stage, sentence, by_human)
    select t.budget_id, t.on_day, t.stage, t.sentence, null
    from unnest(${p.budgets}::uuid[], ${p.days}::date[], ${p.stages}::text[], ${p.sentences}::text[])
      with ordinality as t (budget_id, on_day, stage, sentence, place) order by t.place`,
)
